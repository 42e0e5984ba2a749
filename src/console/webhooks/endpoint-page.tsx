import { useQuery } from 'urql'
import { useRefresh } from '../feed/feed-provider.tsx'
import { EndpointPageDocument, type EndpointPageQuery } from '../graph/generated.ts'
import { millisecondsOf } from '../language/duration.ts'
import { useMessages, useTexts } from '../language/language-provider.tsx'
import { Fact, Facts } from '../parts/facts.tsx'
import { Moment } from '../parts/moment.tsx'
import { NotFound } from '../parts/not-found.tsx'
import { Page, Section } from '../parts/page.tsx'
import { Failed, Waiting } from '../parts/states.tsx'
import { Small, Table } from '../parts/table.tsx'
import { EndpointActs } from './endpoint-acts.tsx'
import { texts } from './texts.ts'

type Endpoint = NonNullable<EndpointPageQuery['webhookEndpoint']>

/** An endpoint with its latest deliveries. */
export function EndpointPage({ id }: { id: string }) {
  const words = useTexts(texts)
  const [{ data, error, fetching }, ask] = useQuery({ query: EndpointPageDocument, variables: { id } })
  const again = () => ask({ requestPolicy: 'network-only' })
  useRefresh(again) // each event may lead to a delivery
  if (error && !data)
    return (
      <Page title={words.title}>
        <Failed error={error} retry={again} />
      </Page>
    )
  if (!data && fetching)
    return (
      <Page title={words.title}>
        <Waiting />
      </Page>
    )
  if (!data?.webhookEndpoint) return <NotFound title={words.notFound} />
  return <Known endpoint={data.webhookEndpoint} again={again} />
}

function Known({ endpoint, again }: { endpoint: Endpoint; again: () => void }) {
  const messages = useMessages()
  const words = useTexts(texts)
  const { url, status, pauseReason, recipient, registeredAt, positions, deliveries } = endpoint
  return (
    <Page title={url} under={recipient.name} aside={<EndpointActs endpoint={endpoint} done={again} />}>
      <Section title={words.state}>
        <Facts>
          <Fact name={messages.list.status}>
            {words.status[status]}
            {pauseReason && ` (${words.pauseReason[pauseReason]})`}
          </Fact>
          {positions.map(({ log, sequence, failures, dueAt }) => (
            <Fact key={log} name={words.logs[log] ?? log}>
              {words.deliveredTo(sequence)}
              {failures > 0 && ` · ${words.failures(failures)}`}
              {dueAt && (
                <>
                  {' '}
                  · {words.retry} <Moment at={dueAt} />
                </>
              )}
            </Fact>
          ))}
          <Fact name={words.registered}>
            <Moment at={registeredAt} />
          </Fact>
        </Facts>
      </Section>
      <Section title={words.deliveries} count={deliveries.nodes.length}>
        {deliveries.nodes.length === 0 ? (
          <p className="muted" style={{ padding: '12px 0' }}>
            {words.noDeliveries}
          </p>
        ) : (
          <Deliveries deliveries={deliveries.nodes} />
        )}
      </Section>
    </Page>
  )
}

function Deliveries({ deliveries }: { deliveries: Endpoint['deliveries']['nodes'] }) {
  const words = useTexts(texts)
  return (
    <Table
      label={words.deliveries}
      columns={[
        { name: words.at },
        { name: words.event },
        { name: words.attempt, number: true, wide: true },
        { name: words.answer },
        { name: words.took, number: true, wide: true },
      ]}
    >
      {deliveries.map((each) => (
        <tr key={each.id}>
          <td>
            <Moment at={each.attemptedAt} precise />
          </td>
          <td>
            {each.eventType}
            <Small>#{each.eventSequence}</Small>
          </td>
          <td data-number data-wide>
            {each.attempt}
          </td>
          <td>
            {each.statusCode ?? words.noAnswer}
            {each.error && <Small>{each.error}</Small>}
          </td>
          <td data-number data-wide>
            {Math.round(millisecondsOf(each.duration))} ms
          </td>
        </tr>
      ))}
    </Table>
  )
}
