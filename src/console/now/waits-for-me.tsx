import { Link } from 'wouter'
import type { BoardAppealsQuery, BoardQuery, OrderRowFragment } from '../graph/generated.ts'
import { useMessages, useSpeech } from '../language/language-provider.tsx'
import { lengthOf } from '../language/lengths.ts'
import { Section } from '../parts/page.tsx'
import { Empty } from '../parts/states.tsx'
import { titleOf } from '../parts/target.ts'
import { useNow } from '../parts/ticker.ts'
import type { Session } from '../session/session.ts'
import { useSession } from '../session/session-provider.tsx'
import styles from './now.module.css'

type Appeals = BoardAppealsQuery['appeals']['nodes']

interface Task {
  key: string
  verb: 'approve' | 'decideObjection' | 'decideAppeal'
  order: OrderRowFragment
  since: string
  by?: string | null
}

/** What nobody else, or only few others, can do. */
function tasksFor({ abilities, clientId }: Session, board: BoardQuery, appeals: Appeals): Task[] {
  const drafts = (board.drafts?.nodes ?? []).filter(({ draftedBy }) => draftedBy !== clientId)
  const hasNoPart = (order: { draftedBy?: string | null; approvedBy?: string | null }) =>
    abilities.approves && ![order.draftedBy, order.approvedBy].includes(clientId)
  return [
    ...(abilities.approves ? drafts : []).map(
      (order): Task => ({ key: order.id, verb: 'approve', order, since: order.draftedAt, by: order.draftedBy }),
    ),
    ...board.objected.nodes.filter(hasNoPart).map(
      (order): Task => ({
        key: order.id,
        verb: 'decideObjection',
        order,
        since: order.objections.at(-1)?.filedAt ?? order.draftedAt,
      }),
    ),
    ...appeals
      .filter(({ removalOrder }) => hasNoPart(removalOrder))
      .map(
        ({ id, removalOrder, filedAt }): Task => ({
          key: id,
          verb: 'decideAppeal',
          order: removalOrder,
          since: filedAt,
        }),
      ),
  ]
}

export function WaitsForMe({ board, appeals }: { board: BoardQuery; appeals: Appeals }) {
  const { now: words } = useMessages()
  const session = useSession()
  if (!session.abilities.drafts) return null
  const tasks = tasksFor(session, board, appeals)
  return (
    <Section title={words.waitsForMe} count={tasks.length}>
      {tasks.length === 0 && <Empty title={words.nothingWaits} />}
      <ul>
        {tasks.map((task) => (
          <TaskRow key={task.key} task={task} />
        ))}
      </ul>
    </Section>
  )
}

function TaskRow({ task }: { task: Task }) {
  const { language, messages } = useSpeech()
  const words = messages.now
  const now = useNow()
  const length = lengthOf(language, now - Date.parse(task.since), 1)
  const { order, verb, by } = task
  return (
    <li>
      <Link href={verb === 'approve' ? `/approvals/${order.id}` : `/orders/${order.id}`} className={styles.task}>
        <span className={styles.verb}>{words[verb]}</span>
        <span className={styles.title}>
          <span className="figures">{order.reference}</span> · {titleOf(order.target, messages)}
        </span>
        <span className={styles.about}>{by ? words.draftedBy(by, length) : length}</span>
      </Link>
    </li>
  )
}
