/**
 * `CHANGED`, `REMOVED`, `MOVED`, `INSERTED`: what was done to an entry. `REWRITTEN`: entries were changed together with what was
 * to hold them. `CUT_OFF`: the end is missing. `NOT_SIGNED`: by none of the trusted keys. `MALFORMED`: not such a file at all.
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

/** This is not the trail that was sealed: `code` says why, `leafIndex` and `entryId` name the first entry that it shows in. */
export class AuditTrailRefused extends Error {
  readonly code: AuditTrailDefect
  /** Null where it shows in no entry, but in a signature or in the file itself. */
  readonly leafIndex: number | null
  /** Null where the entry is gone. */
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
