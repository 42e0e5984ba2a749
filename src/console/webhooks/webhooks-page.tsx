import { useQuery } from 'urql'
import { Link } from 'wouter'
import { EndpointsDocument } from '../graph/generated.ts'
import { useMessages, useTexts } from '../language/language-provider.tsx'
import { Page } from '../parts/page.tsx'
import { Empty, Failed, Waiting } from '../parts/states.tsx'
import { Small, Table } from '../parts/table.tsx'
import { useAbilities } from '../session/session-provider.tsx'
import { texts } from './texts.ts'

/** The webhook endpoints, with their status. */
export function WebhooksPage() {
  const words = useTexts(texts)
  const { order, list } = useMessages()
  const { readsTrail } = useAbilities()
  const [{ data, error }, ask] = useQuery({ query: EndpointsDocument })
  const endpoints = data?.webhookEndpoints.nodes
  return (
    <Page title={words.title}>
      {error && !data && <Failed error={error} retry={ask} />}
      {!data && !error && <Waiting />}
      {endpoints?.length === 0 && <Empty title={words.none} hint={words.noneHint} />}
      {endpoints && endpoints.length > 0 && (
        <Table
          label={words.title}
          columns={[
            { name: words.url },
            ...(readsTrail ? [{ name: order.recipient, wide: true }] : []),
            { name: list.status },
            { name: words.position, wide: true },
          ]}
        >
          {endpoints.map(({ id, url, status, pauseReason, positions, recipient }) => (
            <tr key={id}>
              <th scope="row" style={{ overflowWrap: 'anywhere' }}>
                <Link href={`/webhooks/${id}`}>{url}</Link>
              </th>
              {readsTrail && <td data-wide>{recipient.name}</td>}
              <td>
                {words.status[status]}
                {pauseReason && <Small>{words.pauseReason[pauseReason]}</Small>}
              </td>
              <td data-wide>
                {positions.map(({ log, sequence }) => `${words.logs[log] ?? log}: ${sequence}`).join(', ')}
              </td>
            </tr>
          ))}
        </Table>
      )}
    </Page>
  )
}
