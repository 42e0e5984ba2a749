import type { ReactNode } from 'react'
import styles from './table.module.css'

/** A column's heading; `number` aligns figures, `wide` is left out on a phone. */
export interface Column {
  name: string
  number?: boolean
  wide?: boolean
}

/** A table that scrolls sideways where it must. */
export function Table({
  label,
  columns,
  children,
}: {
  label: string
  columns: readonly Column[]
  children: ReactNode
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: What scrolls must be reachable by keys.
    <section className={styles.scroll} tabIndex={0} aria-label={label}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map(({ name, number, wide }) => (
              <th key={name} scope="col" data-number={number || undefined} data-wide={wide || undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  )
}

export const Small = ({ children }: { children: ReactNode }) => <span className={styles.small}>{children}</span>
