import type { ClientDetailsFragment, ClientRole } from '../graph/generated.ts'
import { useTexts } from '../language/language-provider.tsx'
import type { Messages } from '../language/messages/vi.ts'
import status from '../parts/status.module.css'
import { type ClientTexts, texts } from './texts.ts'

/** Returns the roles of a client, in words. */
export const rolesText = (roles: readonly ClientRole[], { roles: words }: Messages): string =>
  roles.map((role) => words[role.toLowerCase()] ?? role).join(', ')

/** Returns the name of a client's organisation. */
export function organisationName({ organisation }: Pick<ClientDetailsFragment, 'organisation'>, words: ClientTexts) {
  return organisation && 'name' in organisation ? organisation.name : words.noOrganisation
}

/** The status of a client, as a word and a mark. */
export function ClientStatus({ client }: { client: ClientDetailsFragment }) {
  const words = useTexts(texts)
  return (
    <span className={status.status} data-status={client.status}>
      {words.status[client.status]}
    </span>
  )
}

/** Formats a subject with its issuer. */
export const subjectText = ({ issuer, subject }: { issuer: string; subject: string }): string =>
  `${subject} · ${issuer}`
