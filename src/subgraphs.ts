import { EventLog, LogEpoch, LogEvent } from './delivery/index.ts'
import type { SubgraphDefinition } from './graph/index.ts'
import { IdempotencyRecord, Lease, type Model, type Upgrade, WriteAttempt } from './storage/index.ts'
import { auditSubgraph } from './subgraphs/audit/index.ts'
import { commerceSubgraph } from './subgraphs/commerce/index.ts'
import { enforcementSubgraph } from './subgraphs/enforcement/index.ts'
import { identitySubgraph } from './subgraphs/identity/index.ts'
import { policySubgraph } from './subgraphs/policy/index.ts'
import { publishingSubgraph } from './subgraphs/publishing/index.ts'
import { registrySubgraph } from './subgraphs/registry/index.ts'
import { webhooksSubgraph } from './subgraphs/webhooks/index.ts'
import { ClockConfirmation } from './timekeeping/index.ts'

/** The contexts that make up the graph. */
export const subgraphs: readonly SubgraphDefinition[] = [
  policySubgraph,
  registrySubgraph,
  identitySubgraph,
  publishingSubgraph,
  commerceSubgraph,
  enforcementSubgraph,
  webhooksSubgraph,
  auditSubgraph,
]

/** Everything that is stored. */
export const models: readonly Model[] = [
  ...subgraphs.flatMap((subgraph) => subgraph.models),
  EventLog,
  LogEvent,
  IdempotencyRecord,
  Lease,
  LogEpoch,
  ClockConfirmation,
  WriteAttempt,
]

/** What databases of earlier releases go through, each step in the context whose data it moves. */
export const upgrades: readonly Upgrade[] = []
