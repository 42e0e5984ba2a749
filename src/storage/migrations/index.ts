import type { Constructor } from '@mikro-orm/core'
import type { Migration } from '@mikro-orm/migrations'
import { Initial } from './0001-initial.ts'
import { Verifications } from './0002-verifications.ts'
import { OrderLifecycle } from './0003-order-lifecycle.ts'
import { LiveStreamFlags } from './0004-live-stream-flags.ts'
import { ExternalIdsAndUrlPatterns } from './0005-external-ids-and-url-patterns.ts'
import { Referrals } from './0006-referrals.ts'
import { Webhooks } from './0007-webhooks.ts'
import { OrderFigures } from './0008-order-figures.ts'
import { Lifecycle } from './0009-lifecycle.ts'
import { AuditTrail } from './0010-audit-trail.ts'
import { ApiClients } from './0011-api-clients.ts'
import { WhatWaits } from './0012-what-waits.ts'
import { Lease } from './0013-lease.ts'
import { FiguresChanges } from './0016-figures-changes.ts'
import { DeliveriesOfOrders } from './0017-deliveries-of-orders.ts'
import { DayFigures } from './0018-day-figures.ts'
import { OpenOrders } from './0019-open-orders.ts'
import { KindsTogether } from './0020-kinds-together.ts'
import { PartialIndexes } from './0021-partial-indexes.ts'
import { SecondPersons } from './0022-second-persons.ts'
import { WhoActed } from './0023-who-acted.ts'
import { PersonsAndPublishedMonths } from './0024-persons-and-published-months.ts'
import { TextMessagesAndPersons } from './0025-text-messages-and-persons.ts'
import { EpochsAndClocks } from './0026-epochs-and-clocks.ts'
import { Addresses } from './0029-addresses.ts'
import { TrailIndexes } from './0030-trail-indexes.ts'

/** The versions of the SQLite schema, oldest first. One that has been released never changes. */
export const migrations: readonly { name: string; class: Constructor<Migration> }[] = [
  { name: '0001-initial', class: Initial },
  { name: '0002-verifications', class: Verifications },
  { name: '0003-order-lifecycle', class: OrderLifecycle },
  { name: '0004-live-stream-flags', class: LiveStreamFlags },
  { name: '0005-external-ids-and-url-patterns', class: ExternalIdsAndUrlPatterns },
  { name: '0006-referrals', class: Referrals },
  { name: '0007-webhooks', class: Webhooks },
  { name: '0008-order-figures', class: OrderFigures },
  { name: '0009-lifecycle', class: Lifecycle },
  { name: '0010-audit-trail', class: AuditTrail },
  { name: '0011-api-clients', class: ApiClients },
  { name: '0012-what-waits', class: WhatWaits },
  { name: '0013-lease', class: Lease },
  { name: '0016-figures-changes', class: FiguresChanges },
  { name: '0017-deliveries-of-orders', class: DeliveriesOfOrders },
  { name: '0018-day-figures', class: DayFigures },
  { name: '0019-open-orders', class: OpenOrders },
  { name: '0020-kinds-together', class: KindsTogether },
  { name: '0021-partial-indexes', class: PartialIndexes },
  { name: '0022-second-persons', class: SecondPersons },
  { name: '0023-who-acted', class: WhoActed },
  { name: '0024-persons-and-published-months', class: PersonsAndPublishedMonths },
  { name: '0025-text-messages-and-persons', class: TextMessagesAndPersons },
  { name: '0026-epochs-and-clocks', class: EpochsAndClocks },
  { name: '0029-addresses', class: Addresses },
  { name: '0030-trail-indexes', class: TrailIndexes },
]

/** What a database of this version has been brought to, whichever it is. */
export const SCHEMA_VERSION = migrations.at(-1)?.name ?? ''
