import type { Caller } from '../access/index.ts'
import { OpenEnum } from '../graph/index.ts'
import type { Concrete } from '../kernel/index.ts'
import type { Row, Stored, Transaction } from '../storage/index.ts'

/** A node that an order or a referral can be about: it belongs to a recipient. */
export interface TargetModel extends Stored {
  /** The recipient that can act on it. */
  platformId: string
  /** The recipient's own id of it. */
  externalId: string | null
}

/** A node as it was found. */
export type TargetRow = Row<TargetModel> & { readonly id: string }

/** A kind of node that orders and referrals can be about, as its context tells enforcement of it. */
export interface TargetKind<T extends TargetModel = TargetModel, Services extends object = object> {
  readonly typename: string
  readonly model: Concrete<T>
  /** The orders that make sense of it, by their names in `OrderAction`. */
  readonly actions: readonly string[]
  /** Its name in `UrlPatternKind`, and what is said of it there; left out where no URL pattern can lead to it. */
  readonly urlPattern?: { readonly name: string; readonly description: string }
  /** Whether its rows keep their own address, as `url` and `urlKey`. */
  readonly hasUrl?: boolean
  /** What a webhook's `data` tells of it, in GraphQL, e.g. `externalId name`. */
  readonly told: string
  /** What it is called on a printed order, in each language (BCP 47). */
  readonly titles: Readonly<Record<'en' | 'vi', string>>
  /** The id of the user whom an order about it affects; null for nobody. */
  userBehind(row: Row<T>): string | null
  /** Carries out, in the graph, what its recipient reports to have done. */
  take(tx: Transaction<Caller>, id: string, services: Services): Promise<void>
  /** Puts back what an order took away; left out for what cannot come back. */
  undo?(tx: Transaction<Caller>, id: string, services: Services): Promise<void>
}

/** Keeps the model's and the services' types for a kind's own functions; others need not know them. */
export const targetKind = <T extends TargetModel, Services extends object>(kind: TargetKind<T, Services>): TargetKind =>
  kind as unknown as TargetKind

/** The kinds whose platforms can tell by URL patterns where they stand. */
export const urlPatternKinds = new OpenEnum({
  name: 'UrlPatternKind',
  description: 'What stands at the addresses of a pattern.',
})
