import { useMemo } from 'react'
import { useQuery } from 'urql'
import { Link } from 'wouter'
import { PlatformListDocument, type PlatformListQuery } from '../graph/generated.ts'
import { gatewayNow } from '../graph/time.ts'
import { useSpeech, useTexts } from '../language/language-provider.tsx'
import { DAY, startOfLawDay } from '../language/moments.ts'
import { percent, shownLength } from '../parts/figures.ts'
import { Page } from '../parts/page.tsx'
import { Empty, Failed, Waiting } from '../parts/states.tsx'
import { Small, Table } from '../parts/table.tsx'
import { useSession } from '../session/session-provider.tsx'
import { texts } from './texts.ts'

const MONTH = 30 * DAY

/** The platforms, with their recent compliance. */
export function PlatformsPage() {
  const { language } = useSpeech()
  const words = useTexts(texts)
  const { abilities } = useSession()
  const records = abilities.seesAgency
  // Whole days, so that a return on the same day uses the cached result.
  const period = useMemo(() => {
    const tomorrow = startOfLawDay(new Date(gatewayNow())).getTime() + DAY
    return { from: new Date(tomorrow - MONTH).toISOString(), to: new Date(tomorrow).toISOString() }
  }, [])
  const [{ data, error }, ask] = useQuery({ query: PlatformListDocument, variables: { ...period, records } })
  const byName = new Intl.Collator(language).compare
  const platforms = data?.platforms.nodes.toSorted((one, other) => byName(one.name, other.name))
  const columns = [
    { name: words.name },
    { name: words.profile, wide: true },
    ...(records
      ? [
          { name: words.issued, number: true },
          { name: words.onTime, number: true },
          { name: words.overdue, number: true, wide: true },
          { name: words.median, number: true, wide: true },
          { name: words.verifiedShort, number: true, wide: true },
        ]
      : []),
  ]
  return (
    <Page title={words.title} under={records && words.last30}>
      {error && !data && <Failed error={error} retry={ask} />}
      {!data && !error && <Waiting />}
      {platforms?.length === 0 && <Empty title={words.none} />}
      {platforms && platforms.length > 0 && (
        <Table label={words.title} columns={columns}>
          {platforms.map((platform) => (
            <Row key={platform.id} platform={platform} />
          ))}
        </Table>
      )}
    </Page>
  )
}

function Row({ platform }: { platform: PlatformListQuery['platforms']['nodes'][number] }) {
  const { language } = useSpeech()
  const words = useTexts(texts)
  const { abilities, organisation } = useSession()
  const { id, name, kind, unicodeDomains, policyProfile, complianceRecord: record } = platform
  const mayOpen = abilities.seesAgency || organisation?.id === id
  return (
    <tr>
      <th scope="row">
        {mayOpen ? <Link href={`/platforms/${id}`}>{name}</Link> : name}
        <Small>
          {words.kind[kind]} · {unicodeDomains.join(', ')}
        </Small>
      </th>
      <td data-wide>
        <Link href={`/policy?p=${policyProfile.id}`}>{policyProfile.id}</Link>
        <Small>{policyProfile.name}</Small>
      </td>
      {record && (
        <>
          <td data-number>{record.ordersIssued}</td>
          <td data-number>{percent(record.onTimeRate)}</td>
          <td data-number data-wide>
            {record.ordersOverdue}
          </td>
          <td data-number data-wide>
            {shownLength(language, record.medianTimeToComply)}
          </td>
          <td data-number data-wide>
            {percent(record.verifiedUserRate)}
          </td>
        </>
      )}
    </tr>
  )
}
