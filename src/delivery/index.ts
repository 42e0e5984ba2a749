export { UnknownCursor } from './cursor.ts'
export { Delivery, MOST_EVENTS } from './delivery.ts'
export { type DeliveredEvent, EventLog, LogEvent, type LogId, type LogKind } from './event-log.ts'
export { Feed } from './feed.ts'
export { LogEpoch } from './log-epoch.ts'
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
