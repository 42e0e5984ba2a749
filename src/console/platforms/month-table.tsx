import { useSpeech, useTexts } from '../language/language-provider.tsx'
import { monthOf } from '../language/moments.ts'
import { percent, shownLength } from '../parts/figures.ts'
import { Table } from '../parts/table.tsx'
import { texts } from './texts.ts'
import type { Month } from './use-record.ts'

/** The data of the charts as a table. */
export function MonthTable({ months }: { months: readonly Month[] }) {
  const { language } = useSpeech()
  const words = useTexts(texts)
  const numbers = [words.issued, words.complied, words.overdue, words.withdrawn, words.onTime, words.median]
  return (
    <Table
      label={words.ordersByMonth}
      columns={[
        { name: words.month },
        ...numbers.map((name, at) => ({ name, number: true, wide: at === 1 || at === 3 })),
      ]}
    >
      {months.map(({ from, record }) => (
        <tr key={from.toISOString()}>
          <th scope="row">{monthOf(language, from)}</th>
          <td data-number>{record.ordersIssued}</td>
          <td data-number data-wide>
            {record.ordersComplied}
          </td>
          <td data-number>{record.ordersOverdue}</td>
          <td data-number data-wide>
            {record.ordersWithdrawn}
          </td>
          <td data-number>{percent(record.onTimeRate)}</td>
          <td data-number>{shownLength(language, record.medianTimeToComply)}</td>
        </tr>
      ))}
    </Table>
  )
}
