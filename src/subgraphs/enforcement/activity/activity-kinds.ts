import { ActivityKind } from './vocabulary.ts'

/** What the audit trail calls it, and which activity that is; of everything else a console is not told. */
export const ACTIVITY_KINDS: ReadonlyMap<string, ActivityKind> = new Map([
  ['live-stream.started', ActivityKind.LIVE_STREAM_STARTED],
  ['live-stream.ended', ActivityKind.LIVE_STREAM_ENDED],
  ['live-stream.interrupted', ActivityKind.LIVE_STREAM_INTERRUPTED],
  ['live-stream.flagged', ActivityKind.LIVE_STREAM_FLAGGED],
  ['removal-order.drafted', ActivityKind.ORDER_DRAFTED],
  ['removal-order.issued', ActivityKind.ORDER_ISSUED],
  ['removal-order.acknowledged', ActivityKind.ORDER_ACKNOWLEDGED],
  ['removal-order.complied', ActivityKind.ORDER_COMPLIED],
  ['removal-order.completion-time-accepted', ActivityKind.COMPLETION_TIME_ACCEPTED],
  ['removal-order.objected', ActivityKind.ORDER_OBJECTED],
  ['objection.upheld', ActivityKind.OBJECTION_UPHELD],
  ['objection.rejected', ActivityKind.OBJECTION_REJECTED],
  ['removal-order.withdrawn', ActivityKind.ORDER_WITHDRAWN],
  ['removal-order.reminded', ActivityKind.ORDER_REMINDED],
  ['removal-order.overdue', ActivityKind.ORDER_OVERDUE],
  ['appeal.filed', ActivityKind.APPEAL_FILED],
  ['appeal.upheld', ActivityKind.APPEAL_UPHELD],
  ['appeal.rejected', ActivityKind.APPEAL_REJECTED],
  ['removal-order.restoration-ordered', ActivityKind.RESTORATION_ORDERED],
  ['restoration.reminded', ActivityKind.RESTORATION_REMINDED],
  ['restoration.overdue', ActivityKind.RESTORATION_OVERDUE],
  ['removal-order.restored', ActivityKind.RESTORED],
])
