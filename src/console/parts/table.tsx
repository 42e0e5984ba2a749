import type { ReactNode } from 'react'
import styles from './table.module.css'

/** A column's heading; `number` aligns figures, `wide` is omitted on a phone, `unseen` is for screen readers only. */
export interface Column {
  name: string
  number?: boolean
  wide?: boolean
  unseen?: boolean
}

/** A table that scrolls sideways if necessary. */
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
    // biome-ignore lint/a11y/noNoninteractiveTabindex lint/a11y/useSemanticElements: What scrolls must be reachable by keys, and is no form.
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={label}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map(({ name, number, wide, unseen }) => (
              <th key={name} scope="col" data-number={number || undefined} data-wide={wide || undefined}>
                {unseen ? <span className="unseen">{name}</span> : name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}

export const Small = ({ children }: { children: ReactNode }) => <span className={styles.small}>{children}</span>
