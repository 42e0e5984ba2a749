import type { BoardAppealsQuery, BoardQuery, OrderRowFragment } from '../graph/generated.ts'
import type { Messages } from '../language/messages/vi.ts'
import { titleOf } from '../parts/target.ts'
import type { Session } from '../session/session.ts'
import type { Task } from './task.ts'

type Board = Pick<BoardQuery, 'late' | 'running' | 'objected' | 'drafts'>
type Appeals = BoardAppealsQuery['appeals']['nodes']

interface Judged {
  agency: { id: string }
  draftedBy?: string | null
  approvedBy?: string | null
}

/** Returns the orders with a pending objection, whether it has stopped the clock or not. */
export const objectedOn = ({ objected, late, running }: Board) =>
  [...objected.nodes, ...late, ...running].filter(({ objections }) =>
    objections.some(({ decidedAt }) => decidedAt === null),
  )

/** Returns a director's tasks: drafts to approve, and decisions about orders of the own agency in which the viewer had no part. */
export function orderTasks(
  { abilities, clientId, organisation }: Pick<Session, 'abilities' | 'clientId' | 'organisation'>,
  board: Board,
  appeals: Appeals,
  messages: Messages,
): Task[] {
  if (!abilities.approves) return []
  const isHis = ({ agency, draftedBy, approvedBy }: Judged) =>
    agency.id === organisation?.id && ![draftedBy, approvedBy].includes(clientId)
  const about = (order: OrderRowFragment) => ({
    key: order.id,
    href: `/orders/${order.id}`,
    name: order.reference,
    title: titleOf(order.target, messages),
  })
  const drafts = (board.drafts?.nodes ?? []).filter(({ draftedBy }) => draftedBy !== clientId)
  return [
    ...drafts.map(
      (order): Task => ({
        ...about(order),
        verb: 'approve',
        href: `/approvals/${order.id}`,
        since: order.draftedAt,
        by: order.draftedBy,
      }),
    ),
    ...objectedOn(board)
      .filter(isHis)
      .map(
        (order): Task => ({
          ...about(order),
          verb: 'decideObjection',
          since: order.objections.at(-1)?.filedAt ?? order.draftedAt,
        }),
      ),
    ...appeals
      .filter(({ removalOrder }) => isHis(removalOrder))
      .map(
        ({ id, removalOrder, filedAt }): Task => ({
          ...about(removalOrder),
          key: id,
          verb: 'decideAppeal',
          since: filedAt,
        }),
      ),
  ]
}
