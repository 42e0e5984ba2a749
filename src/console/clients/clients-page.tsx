import { Button, TextInput } from '@mantine/core'
import { Link, useSearchParams } from 'wouter'
import type { ClientDetailsFragment } from '../graph/generated.ts'
import { finds } from '../language/fold.ts'
import { useMessages, useTexts } from '../language/language-provider.tsx'
import type { Messages } from '../language/messages/vi.ts'
import { Moment } from '../parts/moment.tsx'
import { Page, Section } from '../parts/page.tsx'
import { Empty, Failed, Waiting } from '../parts/states.tsx'
import { Small, Table } from '../parts/table.tsx'
import { useSession } from '../session/session-provider.tsx'
import { ClientStatus, organisationName, rolesText, subjectText } from './client-names.tsx'
import styles from './clients.module.css'
import { useClients } from './clients-provider.tsx'
import { RequestActs, RequestFacts } from './request.tsx'
import { type ClientTexts, texts } from './texts.ts'
import { useWaiting, type WaitingClient } from './use-waiting.ts'

/** The clients: those with pending requests first, then all. */
export function ClientsPage() {
  const words = useTexts(texts)
  const { administers } = useSession().abilities
  const { clients, error, again } = useClients()
  const { waiting } = useWaiting()
  return (
    <Page
      title={words.title}
      under={words.lead}
      aside={
        administers && (
          <Button component={Link} href="/clients/new" size="xs">
            {words.register}
          </Button>
        )
      }
    >
      {error && !clients && <Failed error={error} retry={again} />}
      {!clients && !error && <Waiting rows={8} />}
      {clients && (
        <>
          <Section title={words.waits} count={waiting.length}>
            {waiting.length === 0 && <Empty title={words.nothingWaits} />}
            <ul className={styles.waiting}>
              {waiting.map((each) => (
                <WaitingRow key={each.client.id} {...each} />
              ))}
            </ul>
          </Section>
          <Everybody clients={clients} />
        </>
      )}
    </Page>
  )
}

function WaitingRow({ client, confirming }: WaitingClient) {
  const messages = useMessages()
  const words = useTexts(texts)
  return (
    <li className={styles.row}>
      <div className={styles.about}>
        <Link href={`/clients/${client.id}`} className={styles.name}>
          {client.clientId}
        </Link>{' '}
        <span className="muted">
          {rolesText(client.roles, messages)} · {organisationName(client, words)}
        </span>
        <RequestFacts client={client} />
      </div>
      <RequestActs client={client} confirming={confirming} />
    </li>
  )
}

function Everybody({ clients }: { clients: readonly ClientDetailsFragment[] }) {
  const messages = useMessages()
  const words = useTexts(texts)
  const [parameters, setParameters] = useSearchParams()
  const sought = parameters.get('q') ?? ''
  const shown = inOrder(clients).filter((client) => finds(sought, textOf(client, messages, words)))
  const several = new Set(clients.map(({ organisation }) => organisation?.id)).size > 1
  return (
    <Section
      title={words.list}
      count={shown.length}
      aside={
        <TextInput
          size="xs"
          value={sought}
          onChange={({ currentTarget }) =>
            setParameters(currentTarget.value ? { q: currentTarget.value } : {}, { replace: true })
          }
          placeholder={words.search}
          aria-label={words.search}
          className={styles.search}
          data-filter
        />
      }
    >
      {shown.length === 0 ? (
        <Empty title={words.none} />
      ) : (
        <Table
          label={words.list}
          columns={[
            { name: words.name },
            ...(several ? [{ name: words.organisation, wide: true }] : []),
            { name: messages.list.status },
            { name: words.subject, wide: true },
          ]}
        >
          {shown.map((client) => (
            <ClientRow key={client.id} client={client} several={several} />
          ))}
        </Table>
      )}
    </Section>
  )
}

function ClientRow({ client, several }: { client: ClientDetailsFragment; several: boolean }) {
  const messages = useMessages()
  const words = useTexts(texts)
  const { id, clientId, roles, subjects, registeredAt, disabledAt } = client
  const since = disabledAt ?? registeredAt
  return (
    <tr>
      <th scope="row" className={styles.named}>
        <Link href={`/clients/${id}`}>{clientId}</Link>
        <Small>{rolesText(roles, messages)}</Small>
      </th>
      {several && <td data-wide>{organisationName(client, words)}</td>}
      <td>
        <ClientStatus client={client} />
        {since && (
          <Small>
            {disabledAt ? words.disabledSince : words.since} <Moment at={since} />
          </Small>
        )}
      </td>
      <td data-wide className={styles.named}>
        {subjects.map((each, at) => (
          <div key={subjectText(each)} className={at > 0 ? 'muted' : undefined}>
            {subjectText(each)}
            {each.acceptedUntil && (
              <Small>
                {words.until} <Moment at={each.acceptedUntil} />
              </Small>
            )}
          </div>
        ))}
      </td>
    </tr>
  )
}

const RANK = { PENDING: 0, ACTIVE: 1, DISABLED: 2 } as const

/** Sorts clients with pending requests first, and those that can no longer call last. */
const inOrder = (clients: readonly ClientDetailsFragment[]): ClientDetailsFragment[] =>
  clients.toSorted((one, other) => RANK[one.status] - RANK[other.status] || one.clientId.localeCompare(other.clientId))

const textOf = (client: ClientDetailsFragment, messages: Messages, words: ClientTexts): string =>
  [
    client.clientId,
    organisationName(client, words),
    rolesText(client.roles, messages),
    words.status[client.status],
    ...client.subjects.map(subjectText),
  ].join(' ')
