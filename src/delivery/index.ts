export { cursorOf, sequenceOf, UnknownCursor } from './cursor.ts'
export { type DeliveredEvent, Delivery } from './delivery.ts'
export { EventLog, LogEvent, type LogId, type LogKind } from './event-log.ts'
export {
  AddressGuard,
  AddressRefused,
  nextAttemptAt,
  type WebhookAnswer,
  WebhookSecret,
  WebhookSender,
} from './webhooks/index.ts'
