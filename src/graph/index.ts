export { answerOnce } from './answer-once.ts'
export type { Budget } from './budget.ts'
export { connectionOf } from './connection.ts'
export type { RequestContext } from './context.ts'
export { createOnce } from './create-once.ts'
export { demandNew } from './demand-new.ts'
export { demandRole } from './demand-role.ts'
export { isDirect } from './direct-resolvers.ts'
export { Busy, type DocumentDefinition } from './document.ts'
export { eventLogResolverOf } from './event-log-resolver-of.ts'
export { ID_PREFIXES, typenameOf, typenameOfId } from './global-id.ts'
export { idAsked } from './id-asked.ts'
export { Loaders } from './loaders.ts'
export { Node, type Reference, referenceTo } from './node.ts'
export { FirstArgument, mostRowsOf, PageArguments, sizeOf } from './page.ts'
export { PlatformOwned } from './platform-owned.ts'
export { READS, Reads } from './reads.ts'
export { RecipientEvent } from './recipient-event.ts'
export { RecipientEvents } from './recipient-events.ts'
export {
  Conflict,
  type InputPath,
  type InputProblem,
  InvalidInput,
  NotFound,
  Refusal,
  UserErrorCode,
  type UserErrorShape,
  WrongState,
} from './refusal.ts'
export { requireText } from './require-text.ts'
export { Rows, type VisibleModel } from './rows.ts'
export { CalendarDate, CountryCode, DateTime, Duration, JSONObject, PhoneNumber, URL } from './scalars.ts'
export { Selected, selectedOf } from './selected.ts'
export { selectedFields } from './selected-fields.ts'
export {
  buildSubgraph,
  objectTypesOf,
  ownersOf,
  rowsOf,
  type Subgraph,
  type SubgraphDefinition,
  subgraphPath,
} from './subgraph.ts'
export { InputError, Payload, UserError } from './user-error.ts'
export { visible } from './visible.ts'
