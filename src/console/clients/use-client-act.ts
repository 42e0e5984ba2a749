import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { useState } from 'react'
import { useListClient } from '../graph/list-client.ts'
import { type Refusal, refusalIn } from '../graph/refusal.ts'
import { useClients } from './clients-provider.tsx'

/** Does something about a client, one thing at a time; afterwards all is read anew. */
export function useClientAct() {
  const graph = useListClient()
  const { again } = useClients()
  const [busy, setBusy] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  /** The id of the client; null where it was refused. `name` tells the acts apart. */
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
