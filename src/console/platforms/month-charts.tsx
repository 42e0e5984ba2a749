import { BarChart } from '@mantine/charts'
import { useSpeech } from '../language/language-provider.tsx'
import { monthOf } from '../language/moments.ts'
import { Section } from '../parts/page.tsx'
import styles from './platforms.module.css'
import type { Month } from './use-record.ts'

/** How a platform kept its time, and what it objected to, month by month. */
export function MonthCharts({ months }: { months: readonly Month[] }) {
  const { language, messages } = useSpeech()
  const words = messages.platforms
  const data = months.map(({ from, record }) => ({
    month: monthOf(language, from),
    rate: record.onTimeRate === null ? null : Math.round(record.onTimeRate * 100),
    upheld: record.objectionsUpheld,
    others: record.objections - record.objectionsUpheld,
  }))
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
            yAxisProps={{ domain: [0, 100], ticks: [0, 50, 100] }}
            maxBarWidth={36}
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
              { name: 'others', label: words.objections, color: 'gray.5' },
            ]}
            yAxisProps={{ allowDecimals: false, domain: [0, (most: number) => Math.max(4, most)] }}
            maxBarWidth={36}
          />
        </div>
      </Section>
    </div>
  )
}
