import { Button } from '@mantine/core'
import { Link } from 'wouter'
import type { BoardAppealsQuery, BoardQuery } from '../graph/generated.ts'
import { useMessages, useTexts } from '../language/language-provider.tsx'
import { Page, Section } from '../parts/page.tsx'
import { Empty, Failed, Waiting } from '../parts/states.tsx'
import { useRowKeys } from '../parts/use-row-keys.ts'
import { useAbilities, useSession } from '../session/session-provider.tsx'
import { BoardRow } from './board-row.tsx'
import { JustNow } from './just-now.tsx'
import styles from './now.module.css'
import { objectedOn, orderTasks } from './order-tasks.ts'
import { texts } from './texts.ts'
import { Today } from './today.tsx'
import { useBoard } from './use-board.ts'
import { useClientTasks } from './use-client-tasks.ts'
import { WaitsForMe } from './waits-for-me.tsx'

/** The start page, with three answers at a glance: the next deadlines, the viewer's tasks, the latest events. */
export function NowPage() {
  const words = useTexts(texts)
  const { board, since, appeals, error, retry } = useBoard()
  return (
    <Page title={words.title} wide>
      {error && !board && <Failed error={error} retry={retry} />}
      <div className={styles.columns}>
        <div>
          {board ? <Clocks late={board.late} running={board.running} /> : !error && <Waiting rows={6} height={52} />}
          {board && <Tasks board={board} appeals={appeals} />}
        </div>
        <aside className={styles.aside}>
          {board && <Today figures={board.today} />}
          <JustNow orders={board?.lastChanged ?? []} since={since} />
        </aside>
      </div>
    </Page>
  )
}

function Tasks({ board, appeals }: { board: BoardQuery; appeals: BoardAppealsQuery['appeals']['nodes'] }) {
  const messages = useMessages()
  const words = useTexts(texts)
  const session = useSession()
  const tasks = [...orderTasks(session, board, appeals, messages), ...useClientTasks()]
  const { drafts, approves } = session.abilities
  const others = approves ? objectedOn(board).filter(({ agency }) => agency.id !== session.organisation?.id) : []
  if (!drafts && tasks.length === 0) return null
  return (
    <WaitsForMe tasks={tasks}>
      {others.length > 0 && (
        <details className={styles.others}>
          <summary>{words.othersObjected(others.length)}</summary>
          <ul>
            {others.map(({ id, reference, agency }) => (
              <li key={id}>
                <Link href={`/orders/${id}`}>{reference}</Link> · {agency.name}
              </li>
            ))}
          </ul>
        </details>
      )}
    </WaitsForMe>
  )
}

type Rows = Pick<NonNullable<ReturnType<typeof useBoard>['board']>, 'late' | 'running'>

function Clocks({ late, running }: Rows) {
  const words = useTexts(texts)
  const rows = useRowKeys([...late, ...running], (id) => `/orders/${id}`)
  return (
    <>
      {late.length > 0 && (
        <Section title={words.late} count={late.length} tone="late">
          <ul>
            {late.map((order, at) => (
              <BoardRow key={order.id} order={order} {...rows(at)} />
            ))}
          </ul>
        </Section>
      )}
      <Section
        title={words.runsOutNext}
        count={running.length}
        aside={<Link href="/orders?status=ISSUED,ACKNOWLEDGED">{words.allOrders}</Link>}
      >
        {running.length === 0 && late.length === 0 ? <NothingRuns /> : null}
        <ul>
          {running.map((order, at) => (
            <BoardRow key={order.id} order={order} {...rows(late.length + at)} />
          ))}
        </ul>
      </Section>
    </>
  )
}

function NothingRuns() {
  const words = useTexts(texts)
  const { act } = useMessages()
  const { drafts, answers } = useAbilities()
  return (
    <Empty title={words.noneRunning} hint={answers ? words.noneRunningRecipient : drafts ? words.noneRunningHint : ''}>
      {drafts && (
        <Button component={Link} href="/new" size="xs">
          {act.newOrder}
        </Button>
      )}
    </Empty>
  )
}
