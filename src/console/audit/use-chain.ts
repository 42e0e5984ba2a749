import { useEffect, useState } from 'react'
import { type Client, useClient } from 'urql'
import { ConsistencyDocument, NewestCheckpointDocument } from '../graph/generated.ts'

/** The result of the verification. `knownBefore` is the number of entries this browser knew before; 0 for none. */
export type Chain =
  | { state: 'checking' | 'failed' | 'empty' }
  | { state: 'broken'; knownBefore: number }
  | { state: 'whole'; treeSize: number; rootHash: string; sealedAt: string; knownBefore: number }

/** The newest checkpoint that this browser has seen, which makes later changes of older entries detectable. */
const KEPT = 'verigraph.checkpoint'

interface Checkpoint {
  treeSize: number
  signedDocument: string
}

/**
 * Verifies in this browser that the newest checkpoint is signed, and is consistent with the one stored before, unless that is discarded.
 */
export function useChain(): { chain: Chain; again: () => void; forget: () => void } {
  const client = useClient()
  const [chain, setChain] = useState<Chain>({ state: 'checking' })
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    let left = false
    setChain({ state: 'checking' })
    check(client)
      .catch((): Chain => ({ state: 'failed' }))
      .then((found) => {
        if (!left) setChain(found)
      })
    return () => {
      left = true
    }
  }, [client, turn])
  const again = () => setTurn((before) => before + 1)
  const forget = () => {
    localStorage.removeItem(KEPT)
    again()
  }
  return { chain, again, forget }
}

async function check(client: Client): Promise<Chain> {
  const { AuditTrailRefused, verifyAuditConsistency, verifyCheckpoint } = await import('../../sdk/index.ts')
  const keys = await (await fetch('/.well-known/jwks.json')).json()
  const kept = keptCheckpoint()
  const newest = kept ? await newestWithProof(client, kept.treeSize) : await newestAlone(client)
  const broken = { state: 'broken', knownBefore: kept?.treeSize ?? 0 } as const
  if (!newest) return kept ? broken : { state: 'empty' }
  try {
    const { treeSize, rootHash, sealedAt } = await verifyCheckpoint(newest.signedDocument, keys)
    if (kept) {
      if (treeSize < kept.treeSize) return broken
      const proof = newest.consistencyProof ?? []
      await verifyAuditConsistency({ older: kept.signedDocument, newer: newest.signedDocument, proof }, keys)
    }
    localStorage.setItem(KEPT, JSON.stringify({ treeSize, signedDocument: newest.signedDocument }))
    return { state: 'whole', treeSize, rootHash, sealedAt, knownBefore: kept?.treeSize ?? 0 }
  } catch (error) {
    if (error instanceof AuditTrailRefused) return broken
    throw error
  }
}

function keptCheckpoint(): Checkpoint | null {
  const kept = localStorage.getItem(KEPT)
  return kept ? (JSON.parse(kept) as Checkpoint) : null
}

type Newest = Checkpoint & { consistencyProof?: readonly string[] }

async function newestAlone(client: Client): Promise<Newest | undefined> {
  const { data, error } = await client
    .query(NewestCheckpointDocument, {}, { requestPolicy: 'network-only' })
    .toPromise()
  if (error) throw error
  return data?.auditCheckpoints.nodes[0]
}

/** A trail shorter than the known one has no consistency proof; its newest checkpoint suffices. */
async function newestWithProof(client: Client, fromTreeSize: number): Promise<Newest | undefined> {
  const variables = { fromTreeSize }
  const { data } = await client.query(ConsistencyDocument, variables, { requestPolicy: 'network-only' }).toPromise()
  return data?.auditCheckpoints.nodes[0] ?? newestAlone(client)
}
