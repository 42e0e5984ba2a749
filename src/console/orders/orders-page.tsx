import { Button } from '@mantine/core'
import { useEffect, useMemo } from 'react'
import { Link } from 'wouter'
import { useSpeech } from '../language/language-provider.tsx'
import { Page } from '../parts/page.tsx'
import { Empty, Failed, Waiting } from '../parts/states.tsx'
import { useAbilities } from '../session/session-provider.tsx'
import { Filters } from './filters.tsx'
import { filterOf } from './list-address.ts'
import { OrderList } from './order-list.tsx'
import styles from './orders.module.css'
import { useFilter } from './use-filter.ts'
import { useOrderPages } from './use-order-pages.ts'
import { useSought } from './use-sought.ts'

/** Rows that a search goes on looking for. */
const ENOUGH = 60

export function OrdersPage() {
  const { language, messages } = useSpeech()
  const { drafts } = useAbilities()
  const { address, change, isEmpty, clear } = useFilter()
  const filter = useMemo(() => filterOf(address), [address])
  const pages = useOrderPages(filter)
  const found = useSought(pages.rows, address.sought)
  const { hasMore, more, total, rows } = pages
  // A search goes through the pages until it has found enough to show.
  useEffect(() => {
    if (address.sought !== '' && hasMore && rows.length > 0 && found.length < ENOUGH) more()
  }, [address.sought, hasMore, found.length, more, rows.length])
  const words = messages.orders
  const number = (count: number) => count.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB')
  return (
    <div className={styles.fill}>
      <Page
        title={words.title}
        wide
        under={<span role="status">{total === undefined ? messages.loading : countText()}</span>}
        aside={
          drafts && (
            <Button component={Link} href="/new" size="xs">
              {messages.navigation.newOrder}
            </Button>
          )
        }
      >
        <Filters address={address} change={change} clear={isEmpty ? undefined : clear} />
        {pages.error && <Failed error={pages.error} retry={pages.again} />}
        {total === undefined && !pages.error && <Waiting rows={12} height={44} />}
        {total !== undefined && found.length === 0 && !hasMore && (
          <Empty title={words.none} hint={words.noneHint}>
            {!isEmpty && (
              <Button variant="default" size="xs" onClick={clear}>
                {words.clear}
              </Button>
            )}
          </Empty>
        )}
        {found.length > 0 && <OrderList rows={found} total={total ?? 0} hasMore={hasMore} more={more} />}
      </Page>
    </div>
  )

  function countText(): string {
    const all = words.count(number(total ?? 0))
    if (address.sought === '') return all
    return `${words.count(number(found.length))} · ${words.searched(number(rows.length), number(total ?? 0))}`
  }
}
