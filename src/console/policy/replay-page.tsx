import { BarChart } from '@mantine/charts'
import { texts } from './texts.ts'
import '@mantine/charts/styles.layer.css'
import { SegmentedControl } from '@mantine/core'
import { useSearchParams } from 'wouter'
import { useSpeech, useTexts } from '../language/language-provider.tsx'
import { dateOf } from '../language/moments.ts'
import { percent } from '../parts/figures.ts'
import { Page, Section } from '../parts/page.tsx'
import { Empty, Failed, Waiting } from '../parts/states.tsx'
import { Small, Table } from '../parts/table.tsx'
import { useAbilities } from '../session/session-provider.tsx'
import { PolicyTabs } from './policy-tabs.tsx'
import { monthsIn, type Period } from './replay-period.ts'
import { type Replay, useReplays } from './use-replays.ts'

const PERIODS = ['7', '30', '90', '365'] as const
/** Published figures are available by whole months. */
const PUBLISHED = ['30', '90', '365'] as const

/** A replay of past orders under other laws. */
export function ReplayPage() {
  const words = useTexts(texts)
  const { seesAgency } = useAbilities()
  const [parameters, setParameters] = useSearchParams()
  const periods: readonly string[] = seesAgency ? PERIODS : PUBLISHED
  const labelOf = (days: number) => (seesAgency ? words.days(days) : words.months(monthsIn(days)))
  const days = periods.find((each) => each === parameters.get('days')) ?? '30'
  const { replays, period, error, again } = useReplays(Number(days))
  const any = replays?.some(({ orders }) => orders > 0)
  return (
    <Page title={words.title} aside={<PolicyTabs />}>
      <Section
        title={words.replay}
        aside={
          <SegmentedControl
            size="xs"
            aria-label={words.period}
            data={periods.map((each) => ({ value: each, label: labelOf(Number(each)) }))}
            value={days}
            onChange={(chosen) => setParameters({ days: chosen }, { replace: true })}
          />
        }
      >
        <p className="muted" style={{ padding: '10px 0' }}>
          {words.replayLead} {!seesAgency && words.published} {period && <Judged period={period} />}
        </p>
        {error && !replays && <Failed error={error} retry={again} />}
        {!replays && !error && <Waiting rows={8} />}
        {replays && !any && <Empty title={words.none} />}
        {replays && any && <Replays replays={replays} />}
      </Section>
    </Page>
  )
}

/** The period of the figures, with its last day included. */
function Judged({ period }: { period: Period }) {
  const { language } = useSpeech()
  const { judged } = useTexts(texts)
  const { seesAgency } = useAbilities()
  const dayOf = (at: number) => dateOf(language, new Date(at), seesAgency ? undefined : 'UTC')
  return <>{judged(dayOf(Date.parse(period.from)), dayOf(Date.parse(period.to) - 1))}</>
}

function Replays({ replays }: { replays: readonly Replay[] }) {
  const words = useTexts(texts)
  const data = replays.map(({ profile, onTime, overdue }) => ({ profile: profile.id, onTime, overdue }))
  return (
    <>
      <div role="img" aria-label={words.chart}>
        <BarChart
          h={36 * data.length + 70}
          data={data}
          dataKey="profile"
          orientation="vertical"
          type="stacked"
          series={[
            { name: 'onTime', label: words.onTime, color: 'pine.6' },
            { name: 'overdue', label: words.overdue, color: 'red.6' },
          ]}
          yAxisProps={{ width: 132 }}
          xAxisProps={{ allowDecimals: false }}
          gridAxis="y"
          gridProps={{ syncWithTicks: true }}
          mb="md"
          maxBarWidth={20}
          withLegend
        />
      </div>
      <Table
        label={words.replay}
        columns={[
          { name: words.title },
          { name: words.onTime, number: true },
          { name: words.overdue, number: true },
          { name: words.rate, number: true },
        ]}
      >
        {replays.map(({ profile, onTime, overdue, onTimeRate }) => (
          <tr key={profile.id}>
            <th scope="row">
              {profile.id}
              <Small>{profile.name}</Small>
            </th>
            <td data-number>{onTime}</td>
            <td data-number>{overdue}</td>
            <td data-number>{percent(onTimeRate)}</td>
          </tr>
        ))}
      </Table>
    </>
  )
}
