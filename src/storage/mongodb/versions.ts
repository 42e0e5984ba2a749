import type { Db } from 'mongodb'
import { addresses } from './addresses.ts'
import { dayFigures } from './day-figures.ts'
import { deliveriesOfOrders } from './deliveries-of-orders.ts'
import { fewerIndexes } from './fewer-indexes.ts'
import { kindsTogether } from './kinds-together.ts'
import { noNumbersInChecks } from './no-numbers-in-checks.ts'
import { openOrders } from './open-orders.ts'
import { personsAndPublishedMonths } from './persons-and-published-months.ts'
import { secondPersons } from './second-persons.ts'
import { whoActed } from './who-acted.ts'

/** A step that existing documents need; collections and indexes that are only added need none. */
export interface Version {
  readonly name: string
  /** May be interrupted, and begin again. */
  up?(db: Db): Promise<void>
}

/** The versions of the MongoDB database, oldest first. One that has been released never changes. */
export const versions: readonly Version[] = [
  { name: '0001-initial' },
  { name: '0017-deliveries-of-orders', up: deliveriesOfOrders },
  { name: '0018-day-figures', up: dayFigures },
  { name: '0019-open-orders', up: openOrders },
  { name: '0020-fewer-indexes', up: fewerIndexes },
  { name: '0020-kinds-together', up: kindsTogether },
  { name: '0022-second-persons', up: secondPersons },
  { name: '0023-who-acted', up: whoActed },
  { name: '0024-persons-and-published-months', up: personsAndPublishedMonths },
  { name: '0025-no-numbers-in-checks', up: noNumbersInChecks },
  { name: '0029-addresses', up: addresses },
]
