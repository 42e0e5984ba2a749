export { UnknownCursor } from './cursor.ts'
export { type DeliveredEvent, Delivery } from './delivery.ts'
export { EventLog, LogEvent, type LogId } from './event-log.ts'
