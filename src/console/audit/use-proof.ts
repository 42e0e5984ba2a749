import { useEffect, useRef, useState } from 'react'
import type { ProvenEntryQuery } from '../graph/generated.ts'

export type Proof = 'checking' | 'valid' | 'invalid' | 'pending' | 'failed'

type Entry = NonNullable<ProvenEntryQuery['auditEntry']>

/** Milliseconds after which an entry that is not sealed yet is requested again. */
const SOON = 1500

/** Verifies in this browser that an entry is the sealed one, at its position. `again` reloads one that is not sealed yet. */
export function useProof(entry: Entry, again: () => void): Proof {
  const [proof, setProof] = useState<Proof>('checking')
  const ask = useRef(again)
  ask.current = again
  useEffect(() => {
    if (!entry.inclusionProof) {
      setProof('pending')
      const waiting = setTimeout(() => ask.current(), SOON)
      return () => clearTimeout(waiting)
    }
    let left = false
    check(entry, entry.inclusionProof).then((found) => {
      if (!left) setProof(found)
    })
    return () => {
      left = true
    }
  }, [entry])
  return proof
}

async function check(entry: Entry, inclusionProof: NonNullable<Entry['inclusionProof']>): Promise<Proof> {
  try {
    const { AuditTrailRefused, verifyAuditEntry } = await import('../../sdk/index.ts')
    const keys = await (await fetch('/.well-known/jwks.json')).json()
    try {
      await verifyAuditEntry({ ...entry, inclusionProof }, keys)
      return 'valid'
    } catch (error) {
      return error instanceof AuditTrailRefused ? 'invalid' : 'failed'
    }
  } catch {
    return 'failed'
  }
}
