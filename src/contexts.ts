import { Contexts } from './context/index.ts'
import { EventLog, LogEpoch, LogEvent } from './delivery/index.ts'
import { IdempotencyRecord, Lease, type Model, type Upgrade, WriteAttempt } from './storage/index.ts'
import { auditContext } from './subgraphs/audit/index.ts'
import { commerceContext } from './subgraphs/commerce/index.ts'
import { enforcementContext } from './subgraphs/enforcement/index.ts'
import { identityContext } from './subgraphs/identity/index.ts'
import { policyContext } from './subgraphs/policy/index.ts'
import { publishingContext } from './subgraphs/publishing/index.ts'
import { registryContext } from './subgraphs/registry/index.ts'
import { webhooksContext } from './subgraphs/webhooks/index.ts'
import { ClockConfirmation } from './timekeeping/index.ts'

/** The contexts that make up the graph, each after those that it needs. */
export const contexts = new Contexts([
  policyContext,
  registryContext,
  identityContext,
  publishingContext,
  commerceContext,
  enforcementContext,
  webhooksContext,
  auditContext,
])

export const { subgraphs } = contexts

/** What is stored for all of them. */
const SHARED: readonly Model[] = [
  EventLog,
  LogEvent,
  IdempotencyRecord,
  Lease,
  LogEpoch,
  ClockConfirmation,
  WriteAttempt,
]

/** What the database of an installation holds, and how it got there. */
export interface Stored {
  readonly models: readonly Model[]
  readonly upgrades: readonly Upgrade[]
}

export const storedBy = (installed: Pick<Contexts, 'models' | 'upgrades'>): Stored => ({
  models: [...installed.models, ...SHARED],
  upgrades: installed.upgrades,
})

export const stored = storedBy(contexts)
export const { models, upgrades } = stored
