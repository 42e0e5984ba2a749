export { cursorOf, sequenceOf, UnknownCursor } from './cursor.ts'
export { Delivery } from './delivery.ts'
export { type DeliveredEvent, EventLog, LogEvent, type LogId, type LogKind } from './event-log.ts'
export { Feed } from './feed.ts'
export {
  AddressGuard,
  AddressRefused,
  type AttemptOutcome,
  nextAttemptAt,
  shownProblem,
  type WebhookAnswer,
  type WebhookFailure,
  WebhookSecret,
  WebhookSender,
} from './webhooks/index.ts'
