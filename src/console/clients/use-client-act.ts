import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { useState } from 'react'
import { useListClient } from '../graph/list-client.ts'
import { type Refusal, refusalIn } from '../graph/refusal.ts'
import { useClients } from './clients-provider.tsx'

/** Returns a function that carries out an act on a client, one at a time, and then reloads. */
export function useClientAct() {
  const graph = useListClient()
  const { again } = useClients()
  const [busy, setBusy] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  /** Returns the id of the client; null for a refusal. `name` identifies the act. */
  const run = async <Data extends object, Input extends object>(
    name: string,
    document: TypedDocumentNode<Data, { input: Input }>,
    input: Input,
  ): Promise<string | null> => {
    if (busy) return null // the key may be pressed again meanwhile
    setBusy(name)
    const answer = await graph.mutation(document, { input }).toPromise()
    const refused = refusalIn(answer)
    setRefusal(refused)
    setBusy(null)
    again()
    const [payload] = Object.values(answer.data ?? {}) as { apiClient: { id: string } | null }[]
    return refused ? null : (payload?.apiClient?.id ?? null)
  }
  return { run, busy, refusal }
}
