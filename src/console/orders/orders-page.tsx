import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { CombinedError } from 'urql'
import { Link } from 'wouter'
import type { OrderRowFragment } from '../graph/generated.ts'
import { useSpeech, useTexts } from '../language/language-provider.tsx'
import { numberIn } from '../language/numbers.ts'
import { Page } from '../parts/page.tsx'
import { Empty, Failed, Waiting } from '../parts/states.tsx'
import { useAbilities } from '../session/session-provider.tsx'
import { Filters } from './filters.tsx'
import { leftList } from './left-lists.ts'
import { filterOf } from './list-address.ts'
import { OrderList } from './order-list.tsx'
import styles from './orders.module.css'
import { SearchProgress } from './search-progress.tsx'
import { texts } from './texts.ts'
import { useFilter } from './use-filter.ts'
import { type OrderPages, useOrderPages } from './use-order-pages.ts'
import { type Search, useSearch } from './use-search.ts'

export function OrdersPage() {
  const { language, messages } = useSpeech()
  const { drafts } = useAbilities()
  const { address, change, isEmpty, clear } = useFilter()
  const filter = useMemo(() => filterOf(address), [address])
  const [left] = useState(leftList)
  const pages = useOrderPages(filter, left.rows)
  const sought = address.sought.trim()
  const search = useSearch(pages, filter, sought)
  const { total } = pages
  const { error, ...list } = sought === '' ? allOf(pages) : soughtOf(pages, search)
  const words = useTexts(texts)
  const isComing = list.rows.length === 0 && (total === undefined || search.running)
  const told = isComing ? messages.loading : words.count(numberIn(language, list.total))
  return (
    <div className={styles.fill}>
      <Page
        title={words.title}
        wide
        under={<span role="status">{told}</span>}
        aside={
          drafts && (
            <Button component={Link} href="/new" size="xs">
              {messages.act.newOrder}
            </Button>
          )
        }
      >
        <Filters address={address} change={change} clear={isEmpty ? undefined : clear} />
        {sought !== '' && total !== undefined && <SearchProgress search={search} total={total} />}
        {error && <Failed error={error} retry={list.retry} />}
        {total === undefined && !error && <Waiting rows={12} height={44} />}
        {list.isOver && list.rows.length === 0 && (
          <Empty title={words.none} hint={words.noneHint}>
            {!isEmpty && (
              <Button variant="default" size="xs" onClick={clear}>
                {messages.list.clear}
              </Button>
            )}
          </Empty>
        )}
        {list.rows.length > 0 && <OrderList {...list} leftAt={left.top} />}
      </Page>
    </div>
  )
}

/** The rows of the list: of all orders, or of a search. */
interface Listed {
  rows: readonly OrderRowFragment[]
  total: number
  hasMore: boolean
  more: () => void
  /** Whether there are no further rows. */
  isOver: boolean
  error: CombinedError | undefined
  retry: () => void
}

const allOf = ({ total, ...pages }: OrderPages): Listed => ({
  ...pages,
  total: total ?? 0,
  isOver: total !== undefined,
})

const soughtOf = (pages: OrderPages, search: Search): Listed => ({
  rows: search.rows,
  total: search.rows.length,
  hasMore: !search.atEnd && !search.stopped,
  more: search.more,
  isOver: search.atEnd && !search.running,
  error: pages.error ?? search.error,
  retry: pages.error ? pages.retry : search.goOn,
})
