import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { Link } from 'wouter'
import { gatewayNow } from '../graph/time.ts'
import { useSpeech, useTexts } from '../language/language-provider.tsx'
import { dateOf, LAW_ZONE, momentOf } from '../language/moments.ts'
import { StreamTable } from '../live/stream-table.tsx'
import { percent, shownLength } from '../parts/figures.ts'
import { NotFound } from '../parts/not-found.tsx'
import { Page, Section } from '../parts/page.tsx'
import { Failed, Waiting } from '../parts/states.tsx'
import { useAbilities } from '../session/session-provider.tsx'
import { ComplianceDots } from './compliance-dots.tsx'
import { MonthCharts } from './month-charts.tsx'
import { MonthTable } from './month-table.tsx'
import styles from './platforms.module.css'
import { texts } from './texts.ts'
import { type Platform, useRecord } from './use-record.ts'

/** A platform's compliance record; printed, it fits on two A4 sheets. */
export function PlatformPage({ id }: { id: string }) {
  const { language } = useSpeech()
  const words = useTexts(texts)
  const { seesAgency } = useAbilities()
  const { platform, streams, months, starts, error, fetching, ask } = useRecord(id)
  if (!platform && fetching)
    return (
      <Page title="…">
        <Waiting rows={8} />
      </Page>
    )
  if (error && !platform)
    return (
      <Page title={words.title}>
        <Failed error={error} retry={ask} />
      </Page>
    )
  const [from, to] = [starts[0], starts.at(-1)]
  if (!platform || !from || !to) return <NotFound title={words.notFound} />
  const day = (at: Date) => dateOf(language, at, LAW_ZONE)
  return (
    <Page
      title={`${platform.name} · ${words.record}`}
      under={`${words.kind[platform.kind]} · ${platform.unicodeDomains.join(', ')} · ${words.period(day(from), day(new Date(to.getTime() - 1)))}`}
      aside={
        <span className={styles.screenOnly}>
          {seesAgency && <Link href={`/orders?recipient=${id}`}>{words.orders}</Link>}
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPrinter size={15} aria-hidden />}
            onClick={() => window.print()}
          >
            {words.print}
          </Button>
        </span>
      }
    >
      <p className={styles.printed}>{words.printed(momentOf(language, new Date(gatewayNow()), LAW_ZONE))}</p>
      <Sums platform={platform} />
      <Section title={words.timeToComply}>
        <ComplianceDots platform={platform} starts={starts} />
      </Section>
      <MonthCharts months={months} />
      <Section title={words.ordersByMonth}>
        <MonthTable months={months} />
      </Section>
      {streams && (
        <div className={styles.screenOnly}>
          <Section title={words.liveNow} count={streams.totalCount}>
            {streams.nodes.length === 0 ? (
              <p className="muted">{words.noLive}</p>
            ) : (
              <StreamTable streams={streams.nodes} />
            )}
          </Section>
        </div>
      )}
    </Page>
  )
}

function Sums({ platform: { whole, policyProfile, verification } }: { platform: Platform }) {
  const { language } = useSpeech()
  const words = useTexts(texts)
  const median = shownLength(language, whole.medianTimeToComply)
  const figures = [
    [words.onTime, percent(whole.onTimeRate)],
    [words.median, median],
    [words.issued, whole.ordersIssued],
    [words.overdue, whole.ordersOverdue],
    [words.objections, whole.objections, `${whole.objectionsUpheld} ${words.objectionsUpheld}`],
    [words.verified, percent(whole.verifiedUserRate)],
  ] as const
  return (
    <>
      <dl className={styles.sums}>
        {figures.map(([name, value, more]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {value} {more && <span className={styles.more}>{more}</span>}
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles.profile}>
        {words.profile}: <Link href={`/policy?p=${policyProfile.id}`}>{policyProfile.name}</Link> ·{' '}
        {words.verification[verification]}
      </p>
    </>
  )
}
