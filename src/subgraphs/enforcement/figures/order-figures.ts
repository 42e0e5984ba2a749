import { OptionalProps } from '@mikro-orm/core'
import { Entity, Enum, Property } from '@mikro-orm/decorators/legacy'
import { Stored } from '../../../storage/index.ts'
import { OrderAction, type OrderKind, Urgency } from '../../policy/index.ts'
import { GRAINS, type Grain, type Part } from './period.ts'
import { type Scope, scopesOf } from './scope.ts'
import type { Tally } from './tally.ts'

/**
 * What the orders of one kind add up to that were issued in one month, day or hour to one recipient, to those of one country, or to everyone.
 * Found by its id, in which these stand, so that a stretch of time is a range of the primary key.
 */
@Entity({ tableName: 'order_figures' })
export class OrderFigures extends Stored implements Tally, OrderKind {
  static readonly idPrefix = 'figures';
  [OptionalProps]?: keyof Tally

  @Enum(() => OrderAction)
  action!: OrderAction

  @Enum(() => Urgency)
  urgency!: Urgency

  @Property({ type: 'integer' })
  issued = 0

  @Property({ type: 'integer' })
  complied = 0

  @Property({ type: 'integer' })
  onTime = 0

  @Property({ type: 'integer' })
  withdrawn = 0

  @Property({ type: 'integer' })
  objections = 0

  @Property({ type: 'integer' })
  objectionsUpheld = 0

  @Property({ type: 'json' })
  minutesUsed: Record<string, number> = {}

  @Property({ type: 'integer', default: 0 })
  open = 0
}

/** Where an order that was issued at a moment is counted. */
export const figureIdsOf = (
  order: OrderKind & { recipientId: string; jurisdiction: string; issuedAt: Date },
): string[] => {
  const issuedAt = order.issuedAt.toISOString()
  return scopesOf(order).flatMap((scope) =>
    GRAINS.map((grain) => `${startAt(scope, grain, issuedAt)}/${order.action}/${order.urgency}`),
  )
}

/** The ids of all figures of a part of a period; null where none are kept of so short a time. */
export const figureIdsIn = (scope: Scope, { grain, from, to }: Part): { gte: string; lt: string } | null =>
  grain && {
    gte: startAt(scope, grain, from.toISOString()),
    lt: startAt(scope, grain, to.toISOString()),
  }

/** How much of an ISO 8601 moment names the month, day or hour that it lies in. */
const LENGTHS: Record<Grain, number> = { month: 7, day: 10, hour: 13 }

const startAt = ({ name }: Scope, grain: Grain, moment: string): string =>
  `${name}/${grain}/${moment.slice(0, LENGTHS[grain])}`

/** The first moment of the month, day or hour that figures are of. */
export function startOfFigures({ id }: { id: string }): Date {
  const [, , start = ''] = id.split('/')
  return new Date(`${start}${'0000-01-01T00:00:00.000Z'.slice(start.length)}`)
}
