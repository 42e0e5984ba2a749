import { toHex } from '../merkle/index.ts'
import type { Reader, Row } from '../storage/index.ts'
import { AuditCheckpoint } from './audit-checkpoint.ts'
import { AuditEntry, contentOf } from './audit-entry.ts'
import { Trail } from './trail.ts'
import { leavesOf } from './tree-hash.ts'

/** The format name in the first line; docs/audit.md describes it. */
const FORMAT = 'verigraph-audit-trail/1'
const PAGE = 500
/**
 * A sealed range contains one batch. A longer one means a database that was tampered with, and must be exported, too.
 */
const EVERYTHING = 1_000_000

/** The sealed trail as JSON lines: each checkpoint with the leaf hashes and the entries that it seals. */
export async function* exportTrail(parts: { reader: Reader; keys: object }): AsyncGenerator<string> {
  const { reader, keys } = parts
  const trail = new Trail(reader)
  const newest = await trail.newestCheckpoint()
  yield JSON.stringify({ kind: 'header', format: FORMAT, keys, newest: newest?.signedDocument ?? null })
  let start = 0
  for await (const { treeSize: end, signedDocument } of checkpointsOf(reader, newest?.treeSize ?? 0)) {
    const leafHashes = (await leavesOf(trail.tiles, { start, end })).map(toHex)
    yield JSON.stringify({ kind: 'checkpoint', checkpoint: signedDocument, leafHashes })
    yield* (await entriesIn(reader, { gte: start, lt: end })).map(lineOf)
    start = end
  }
  // Entries beyond the last checkpoint: sealed in the meantime, or inserted by tampering.
  const beyond = await entriesIn(reader, { gte: start })
  const sealed = (await trail.newestCheckpoint())?.treeSize ?? 0
  yield* beyond.filter(({ leafIndex }) => Number(leafIndex) >= sealed).map(lineOf)
}

async function* checkpointsOf(reader: Reader, upTo: number): AsyncGenerator<Row<AuditCheckpoint>> {
  for (let after = 0; after < upTo; ) {
    const where = [{ treeSize: { lte: upTo } }]
    const page = await reader.page(AuditCheckpoint, { where, by: 'treeSize', after, limit: PAGE })
    yield* page
    after = page.at(-1)?.treeSize ?? upTo
  }
}

const entriesIn = (reader: Reader, leafIndex: { gte: number; lt?: number }): Promise<Row<AuditEntry>[]> =>
  reader.page(AuditEntry, { where: [{ leafIndex }], by: 'leafIndex', limit: EVERYTHING })

const lineOf = (entry: Row<AuditEntry>): string =>
  JSON.stringify({ kind: 'entry', leafIndex: entry.leafIndex, entry: contentOf(entry) })
