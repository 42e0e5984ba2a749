import { rolesText } from '../clients/client-names.tsx'
import { texts as clientTexts } from '../clients/texts.ts'
import { askedAt, useWaiting } from '../clients/use-waiting.ts'
import { useMessages, useTexts } from '../language/language-provider.tsx'
import type { Task } from './task.ts'

/** Returns the clients with requests that the viewer may confirm. */
export function useClientTasks(): Task[] {
  const messages = useMessages()
  const words = useTexts(clientTexts)
  return useWaiting().mine.map(({ client }) => {
    const kinds = client.requests.map(({ kind }) => words.kind[kind])
    return {
      key: client.id,
      verb: 'confirmClient',
      href: `/clients/${client.id}`,
      name: client.clientId,
      title: `${kinds.join(', ')} · ${rolesText(client.roles, messages)}`,
      since: askedAt(client),
      by: client.requests[0]?.requestedBy,
    }
  })
}
