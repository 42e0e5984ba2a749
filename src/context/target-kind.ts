import type { Caller } from '../access/index.ts'
import { OpenEnum } from '../graph/index.ts'
import type { Concrete } from '../kernel/index.ts'
import type { Row, Stored, Transaction } from '../storage/index.ts'

/** A node that an order or a referral can target; it belongs to a recipient. */
export interface TargetModel extends Stored {
  /** The recipient that can act on it. */
  platformId: string
  /** The recipient's own id of it. */
  externalId: string | null
}

/** A target as a row. */
export type TargetRow = Row<TargetModel> & { readonly id: string }

/** A kind of target of orders and referrals, as its context defines it for enforcement. */
export interface TargetKind<T extends TargetModel = TargetModel, Services extends object = object> {
  readonly typename: string
  readonly model: Concrete<T>
  /** The applicable actions, by their names in `OrderAction`. */
  readonly actions: readonly string[]
  /** The name and the description in `UrlPatternKind`; omitted if no URL pattern can lead to it. */
  readonly urlPattern?: { readonly name: string; readonly description: string }
  /** Whether its rows store their own address, as `url` and `urlKey`. */
  readonly hasUrl?: boolean
  /** The GraphQL selection on it in a webhook's `data`, e.g. `externalId name`. */
  readonly told: string
  /** Its title on a printed order, in each language (BCP 47). */
  readonly titles: Readonly<Record<'en' | 'vi', string>>
  /** The id of the user affected by an order about it; null for nobody. */
  userBehind(row: Row<T>): string | null
  /** Applies to the graph what the recipient reports to have done. */
  take(tx: Transaction<Caller>, id: string, services: Services): Promise<void>
  /** Reverts the effect of an order; omitted if it is irreversible. */
  undo?(tx: Transaction<Caller>, id: string, services: Services): Promise<void>
}

/** Types a kind's own functions by its model and services; other code need not know these types. */
export const targetKind = <T extends TargetModel, Services extends object>(kind: TargetKind<T, Services>): TargetKind =>
  kind as unknown as TargetKind

/** The kinds that platforms can locate by URL patterns. */
export const urlPatternKinds = new OpenEnum({
  name: 'UrlPatternKind',
  description: 'What stands at the addresses of a pattern.',
})
