import type { ClientDetailsFragment } from '../graph/generated.ts'
import { useMessages, useTexts } from '../language/language-provider.tsx'
import { Fact, Facts } from '../parts/facts.tsx'
import { Moment } from '../parts/moment.tsx'
import { NotFound } from '../parts/not-found.tsx'
import { Page, Section } from '../parts/page.tsx'
import { Failed, Waiting } from '../parts/states.tsx'
import { useSession } from '../session/session-provider.tsx'
import { ClientActs } from './client-acts.tsx'
import { ClientStatus, organisationName, rolesText } from './client-names.tsx'
import styles from './clients.module.css'
import { useClients } from './clients-provider.tsx'
import { RequestActs, RequestFacts } from './request.tsx'
import { texts } from './texts.ts'
import { confirmingOf, isWaiting } from './who-confirms.ts'

/** A client: its pending requests, its subjects, and the available acts. */
export function ClientPage({ id }: { id: string }) {
  const words = useTexts(texts)
  const { clients, error, again } = useClients()
  const client = clients?.find((each) => each.id === id)
  if (client) return <Known client={client} />
  if (clients) return <NotFound title={words.notFound} />
  return <Page title={words.title}>{error ? <Failed error={error} retry={again} /> : <Waiting />}</Page>
}

function Known({ client }: { client: ClientDetailsFragment }) {
  const messages = useMessages()
  const words = useTexts(texts)
  const session = useSession()
  const { clients = [] } = useClients()
  const { clientId, roles, registeredAt, disabledAt } = client
  return (
    <Page
      title={clientId}
      under={`${rolesText(roles, messages)} · ${organisationName(client, words)}`}
      aside={<ClientStatus client={client} />}
    >
      {isWaiting(client) && (
        <Section title={words.waits}>
          <div className={styles.row}>
            <RequestFacts client={client} />
            <RequestActs client={client} confirming={confirmingOf(client, session, clients)} keys />
          </div>
        </Section>
      )}
      <ClientActs client={client} />
      <Section title={words.about}>
        <Facts>
          {registeredAt && (
            <Fact name={words.registeredAt}>
              <Moment at={registeredAt} />
            </Fact>
          )}
          {disabledAt && (
            <Fact name={words.disabledAt}>
              <Moment at={disabledAt} />
            </Fact>
          )}
        </Facts>
      </Section>
      <Section title={words.subjects}>
        <Facts>
          {client.subjects.map(({ issuer, subject, acceptedUntil }) => (
            <Fact key={`${issuer} ${subject}`} name={subject}>
              {issuer}
              {acceptedUntil && (
                <>
                  {' '}
                  · {words.until} <Moment at={acceptedUntil} />
                </>
              )}
            </Fact>
          ))}
        </Facts>
      </Section>
    </Page>
  )
}
