import type { ClientDetailsFragment, ClientRole } from '../graph/generated.ts'
import { useMessages } from '../language/language-provider.tsx'
import type { Messages } from '../language/messages/vi.ts'
import status from '../parts/status.module.css'

/** What a client may act as, in words. */
export const rolesText = (roles: readonly ClientRole[], { roles: words }: Messages): string =>
  roles.map((role) => words[role.toLowerCase()] ?? role).join(', ')

/** For whom a client calls. */
export function organisationName({ organisation }: Pick<ClientDetailsFragment, 'organisation'>, messages: Messages) {
  return organisation && 'name' in organisation ? organisation.name : messages.clients.noOrganisation
}

/** Whether a client's tokens are accepted, in one word and one mark. */
export function ClientStatus({ client }: { client: ClientDetailsFragment }) {
  const { clients: words } = useMessages()
  return (
    <span className={status.status} data-status={client.status}>
      {words.status[client.status]}
    </span>
  )
}

/** Whom tokens name, at whom. */
export const subjectText = ({ issuer, subject }: { issuer: string; subject: string }): string =>
  `${subject} · ${issuer}`
