import type { ClientDetailsFragment, ClientRole } from '../graph/generated.ts'
import { useTexts } from '../language/language-provider.tsx'
import type { Messages } from '../language/messages/vi.ts'
import status from '../parts/status.module.css'
import { type ClientTexts, texts } from './texts.ts'

/** What a client may act as, in words. */
export const rolesText = (roles: readonly ClientRole[], { roles: words }: Messages): string =>
  roles.map((role) => words[role.toLowerCase()] ?? role).join(', ')

/** For whom a client calls. */
export function organisationName({ organisation }: Pick<ClientDetailsFragment, 'organisation'>, words: ClientTexts) {
  return organisation && 'name' in organisation ? organisation.name : words.noOrganisation
}

/** Whether a client's tokens are accepted, in one word and one mark. */
export function ClientStatus({ client }: { client: ClientDetailsFragment }) {
  const words = useTexts(texts)
  return (
    <span className={status.status} data-status={client.status}>
      {words.status[client.status]}
    </span>
  )
}

/** Whom tokens name, at whom. */
export const subjectText = ({ issuer, subject }: { issuer: string; subject: string }): string =>
  `${subject} · ${issuer}`
