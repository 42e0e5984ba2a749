import type { Happening } from '../feed/happening.ts'
import type { ClientDetailsFragment } from '../graph/generated.ts'
import type { Messages } from '../language/messages/vi.ts'

type Words = Messages['clientHappened']

/** Derives the events of clients since a moment from the clients themselves; confirmations are not among them. */
export const pastClientHappenings = (
  clients: readonly ClientDetailsFragment[],
  since: string,
  happened: Words,
): Happening[] =>
  clients.flatMap((client) =>
    changesOf(client).flatMap(([kind, at]): Happening[] => {
      if (!at || at < since) return []
      // The same key as that of the event in the own log, which reports it, too.
      const key = `${kind} ${client.id} ${at}`
      return [{ key, at, text: happened[kind](client.clientId), href: `/clients/${client.id}`, about: 'clients' }]
    }),
  )

/** The registration is taken from the client itself. */
const CHANGES = { ROTATION: 'ROTATED', ENABLING: 'ENABLED' } as const

const changesOf = ({ registeredAt, disabledAt, requests }: ClientDetailsFragment): [keyof Words, string | null][] => [
  ['REGISTERED', registeredAt],
  ['DISABLED', disabledAt],
  ...requests.flatMap(({ kind, requestedAt }): [keyof Words, string][] =>
    kind === 'REGISTRATION' ? [] : [[CHANGES[kind], requestedAt]],
  ),
]
