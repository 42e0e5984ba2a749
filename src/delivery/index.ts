export { UnknownCursor } from './cursor.ts'
export { type DeliveredEvent, Delivery } from './delivery.ts'
export { EventLog, LogEvent, type LogId, type LogKind } from './event-log.ts'
