import { Contexts, subgraphOf } from './context/index.ts'
import { EventLog, LogEpoch, LogEvent } from './delivery/index.ts'
import { IdempotencyRecord, Lease, type Model, WriteAttempt } from './storage/index.ts'
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

/** The same as the graph takes them. */
export const subgraphs = contexts.all.map(subgraphOf)

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

/** Everything that is stored. */
export const modelsOf = (installed: Contexts): readonly Model[] => [...installed.models, ...SHARED]

export const models = modelsOf(contexts)
