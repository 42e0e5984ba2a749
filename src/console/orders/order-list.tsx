import { useMediaQuery } from '@mantine/hooks'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import type { OrderRowFragment } from '../graph/generated.ts'
import { useTexts } from '../language/language-provider.tsx'
import { useRowKeys } from '../parts/use-row-keys.ts'
import { noteList } from './left-lists.ts'
import { OrderRow } from './order-row.tsx'
import styles from './orders.module.css'
import { texts } from './texts.ts'

/** Number of rows before the end of the loaded ones at which more are requested. */
const AHEAD = 150

interface Props {
  rows: readonly OrderRowFragment[]
  total: number
  hasMore: boolean
  more: () => void
  /** Initial scroll position in pixels. */
  leftAt: number
}

/** The virtualized list of orders: it renders only the rows in view. */
export function OrderList({ rows, total, hasMore, more, leftAt }: Props) {
  const words = useTexts(texts)
  const frame = useRef<HTMLDivElement>(null)
  const small = useMediaQuery('(max-width: 720px)') ?? false
  const height = small ? 64 : 42
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => height,
    getItemKey: (at) => rows[at]?.id ?? at,
    overscan: 8,
    initialOffset: leftAt,
  })
  useEffect(() => virtual.measure(), [virtual, height])
  const shown = virtual.getVirtualItems()
  const last = shown.at(-1)?.index ?? 0
  useEffect(() => {
    if (hasMore && last > rows.length - AHEAD) more()
  }, [hasMore, last, rows.length, more])
  useEffect(() => {
    const list = frame.current
    const note = () => list && noteList({ rows: rows.length, top: list.scrollTop })
    list?.addEventListener('scroll', note, { passive: true })
    return () => list?.removeEventListener('scroll', note)
  }, [rows.length])
  const keysOf = useRowKeys(
    rows,
    (id) => `/orders/${id}`,
    (at) => virtual.scrollToIndex(at),
  )
  return (
    <>
      <div className={styles.columns} aria-hidden>
        <span>{words.columns.time}</span>
        <span>{words.columns.reference}</span>
        <span>{words.columns.target}</span>
        <span>{words.columns.recipient}</span>
        <span>{words.columns.action}</span>
        <span>{words.columns.status}</span>
        <span>{words.columns.issued}</span>
      </div>
      <div ref={frame} className={styles.frame} data-testid="order-list">
        <ul aria-label={words.list} style={{ height: virtual.getTotalSize() }}>
          {shown.map(({ index, key, start }) => {
            const order = rows[index]
            return (
              order && (
                <li
                  key={key}
                  aria-posinset={index + 1}
                  aria-setsize={total}
                  style={{ height, transform: `translateY(${start}px)` }}
                >
                  <OrderRow order={order} chosen={keysOf(index).chosen} />
                </li>
              )
            )
          })}
        </ul>
      </div>
    </>
  )
}
