import type { Logger } from 'pino'
import type { Config } from '../config/index.ts'
import { SharedSpending, SpendingInMemory } from '../gateway/index.ts'
import type { Clock, Database } from '../storage/index.ts'

/** Opens the store of each payer's spending: shared by all nodes where the database supports several. */
export function openSpending(parts: {
  database: Database
  clock: Clock
  limits: Config['gateway']['limits']
  log: Logger
}): SharedSpending | SpendingInMemory {
  const { database, clock, limits, log } = parts
  const { counters } = database
  if (!counters) return new SpendingInMemory(limits)
  const report = (error: unknown) => log.warn(error, 'What other nodes have spent is not known; this one counts alone.')
  return new SharedSpending({ counters, clock, limits, report })
}
