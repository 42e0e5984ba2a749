import { BarChart } from '@mantine/charts'
import { useSpeech, useTexts } from '../language/language-provider.tsx'
import { monthOf } from '../language/moments.ts'
import { Section } from '../parts/page.tsx'
import styles from './platforms.module.css'
import { texts } from './texts.ts'
import type { Month } from './use-record.ts'

/** Leaves room above the topmost figure, and adds the grid lines at all figures: the chart draws only the outermost by itself. */
const withLines = (steps: number) => ({
  maxBarWidth: 36,
  withLegend: true,
  barChartProps: { margin: { top: 10 } },
  gridProps: {
    horizontalCoordinatesGenerator: ({
      offset: { top = 0, height = 0 },
    }: {
      offset: { top?: number; height?: number }
    }) => Array.from({ length: steps + 1 }, (_, at) => top + (height * at) / steps),
  },
})

/** Charts of a platform's compliance and objections by month. */
export function MonthCharts({ months }: { months: readonly Month[] }) {
  const { language } = useSpeech()
  const words = useTexts(texts)
  const data = months.map(({ from, record }) => ({
    month: monthOf(language, from),
    rate: record.onTimeRate === null ? null : Math.round(record.onTimeRate * 100),
    upheld: record.objectionsUpheld,
    others: record.objections - record.objectionsUpheld,
  }))
  const step = Math.max(1, Math.ceil(Math.max(...months.map(({ record }) => record.objections)) / 4)) // whole objections
  return (
    <div className={styles.charts}>
      <Section title={words.onTimeByMonth}>
        <div className={styles.chart} role="img" aria-label={words.onTimeByMonth}>
          <BarChart
            h={190}
            data={data}
            dataKey="month"
            series={[{ name: 'rate', label: words.onTime, color: 'pine.6' }]}
            valueFormatter={(value) => `${value} %`}
            yAxisProps={{ domain: [0, 100], tickCount: 3 }}
            {...withLines(2)}
          />
        </div>
      </Section>
      <Section title={words.objections}>
        <div className={styles.chart} role="img" aria-label={words.objections}>
          <BarChart
            h={190}
            data={data}
            dataKey="month"
            type="stacked"
            series={[
              { name: 'upheld', label: words.objectionsUpheld, color: 'pine.6' },
              { name: 'others', label: words.objectionsOthers, color: 'gray.5' },
            ]}
            yAxisProps={{ domain: [0, 4 * step], tickCount: 5 }}
            {...withLines(4)}
          />
        </div>
      </Section>
    </div>
  )
}
