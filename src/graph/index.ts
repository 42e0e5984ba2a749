export type { Budget } from './budget.ts'
export { connectionOf } from './connection.ts'
export type { RequestContext } from './context.ts'
export { isDirect } from './direct-resolvers.ts'
export { Busy, type DocumentDefinition } from './document.ts'
export { eventLogResolverOf } from './event-log-resolver-of.ts'
export { idAsked } from './id-asked.ts'
export { Node, type Reference, referenceTo } from './node.ts'
export { OpenEnum } from './open-enum.ts'
export { ownOrReference } from './own-or-reference.ts'
export { FirstArgument, mostRowsOf, PageArguments, sizeOf } from './page.ts'
export { PlatformOwned } from './platform-owned.ts'
export { READS, Reads } from './reads.ts'
export { RecipientEvent } from './recipient-event.ts'
export { Rows } from './rows.ts'
export { CalendarDate, CountryCode, DateTime, Duration, JSONObject, PhoneNumber, URL } from './scalars.ts'
export { Selected, selectedOf } from './selected.ts'
export { selectedFields } from './selected-fields.ts'
export { stubOf } from './stub-of.ts'
export {
  buildSubgraph,
  objectTypesOf,
  ownersOf,
  type ReferenceResolver,
  rowsOf,
  type Subgraph,
  type SubgraphDefinition,
  subgraphPath,
} from './subgraph.ts'
export { TextArguments, TextField, TextListField } from './text-field.ts'
export { InputError, Payload, UserError } from './user-error.ts'
export { userErrorCodes } from './user-error-code.ts'
