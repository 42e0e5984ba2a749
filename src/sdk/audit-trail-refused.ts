/**
 * `CHANGED`, `REMOVED`, `MOVED`, `INSERTED`: what was done to an entry. `REWRITTEN`: entries were changed together with the checkpoints
 * over them. `CUT_OFF`: the end is missing. `NOT_SIGNED`: signed by none of the trusted keys. `MALFORMED`: no valid export.
 */
export type AuditTrailDefect =
  | 'CHANGED'
  | 'REMOVED'
  | 'MOVED'
  | 'INSERTED'
  | 'REWRITTEN'
  | 'CUT_OFF'
  | 'NOT_SIGNED'
  | 'MALFORMED'

/** Thrown for a trail that is not the sealed one: `code` is the reason, `leafIndex` and `entryId` name the first affected entry. */
export class AuditTrailRefused extends Error {
  readonly code: AuditTrailDefect
  /** Null when no entry is affected, but a signature or the file itself. */
  readonly leafIndex: number | null
  /** Null when the entry is missing. */
  readonly entryId: string | null

  constructor(
    code: AuditTrailDefect,
    message: string,
    entry: { leafIndex?: number | null; entryId?: string | null | undefined } = {},
  ) {
    super(message)
    this.name = 'AuditTrailRefused'
    this.code = code
    this.leafIndex = entry.leafIndex ?? null
    this.entryId = entry.entryId ?? null
  }
}
