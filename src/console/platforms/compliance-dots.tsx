import { ScatterChart } from '@mantine/charts'
import { texts } from './texts.ts'
import '@mantine/charts/styles.layer.css'
import { useMemo } from 'react'
import { millisecondsOf } from '../language/duration.ts'
import { useSpeech, useTexts } from '../language/language-provider.tsx'
import { lengthOf, statedLength } from '../language/lengths.ts'
import { DAY, dateOf, HOUR, LAW_ZONE, monthOf } from '../language/moments.ts'
import { dotsOf } from './dots-of.ts'
import type { Platform } from './use-record.ts'

/** Pixels beside the dots for the label of the line. */
const MARGIN = 56

interface Props {
  platform: Platform
  /** The first moments of the record's months, and of the following one. */
  starts: readonly Date[]
}

/** A scatter chart of orders by time of issue and clock time; the ordinary deadline is a line. */
export function ComplianceDots({ platform, starts }: Props) {
  const { language } = useSpeech()
  const words = useTexts(texts)
  const dots = useMemo(() => dotsOf(platform.removalOrders.nodes), [platform])
  const ordinary = platform.policyProfile.removalDeadlines.find(({ urgency }) => urgency === 'ORDINARY')
  const deadline = ordinary ? millisecondsOf(ordinary.within) / HOUR : null
  if (dots.length === 0) return <p className="muted">{words.noOrders}</p>
  const day = (at: number) => dateOf(language, new Date(at * DAY), LAW_ZONE)
  const months = starts.map((start) => start.getTime() / DAY)
  return (
    <figure style={{ margin: 0 }}>
      <figcaption className="muted" style={{ padding: '8px 0' }}>
        {words.timeToComplyHint}
      </figcaption>
      <div role="img" aria-label={`${words.timeToComply}: ${dots.length}`}>
        <ScatterChart
          h={250}
          data={[
            { name: words.onTime, color: 'pine.6', data: dots.filter(({ late }) => !late).map(pointOf) },
            { name: words.overdue, color: 'red.6', data: dots.filter(({ late }) => late).map(pointOf) },
          ]}
          dataKey={{ x: 'day', y: 'hours' }}
          xAxisProps={{
            domain: [months[0] ?? 'dataMin', months.at(-1) ?? 'dataMax'],
            ticks: months.slice(0, -1),
            tickFormatter: (at: number) => monthOf(language, new Date(at * DAY)),
            interval: 'equidistantPreserveStart',
          }}
          yAxisProps={{ domain: [0, (most: number) => Math.ceil(Math.max(most, deadline ?? 0) * 1.15)] }}
          scatterChartProps={{ margin: { right: MARGIN } }}
          valueFormatter={{ x: day, y: (hours) => (hours === 0 ? '0' : lengthOf(language, hours * HOUR)) }}
          referenceLines={
            ordinary && deadline
              ? [
                  {
                    y: deadline,
                    label: statedLength(language, ordinary.within),
                    labelPosition: 'right' as const,
                    color: 'var(--late)',
                  },
                ]
              : []
          }
          scatterProps={{ shape: Point }}
          withLegend
        />
      </div>
    </figure>
  )
}

const pointOf = ({ day, hours }: { day: number; hours: number }) => ({ day, hours })

/** Small, because there may be hundreds. */
const Point = ({ cx, cy, fill }: { cx?: number; cy?: number; fill?: unknown }) => (
  <circle cx={cx} cy={cy} r={2.6} fill={String(fill)} fillOpacity={0.8} />
)
