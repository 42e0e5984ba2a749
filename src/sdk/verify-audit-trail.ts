import type { JSONWebKeySet } from 'jose'
import { fromHex, GrowingTree, leafHashOf, toHex } from '../merkle/index.ts'
import { type AuditTrailDefect, AuditTrailRefused } from './audit-trail-refused.ts'
import { type Checkpoint, verifyCheckpoint } from './verify-checkpoint.ts'

const FORMAT = 'verigraph-audit-trail/1'
const HASH = /^[0-9a-f]{64}$/

/** The lines of an export, as described in docs/audit.md. */
type Line =
  | { kind: 'header'; format: string; keys: JSONWebKeySet; newest: string | null }
  | { kind: 'checkpoint'; checkpoint: string; leafHashes: string[] }
  | { kind: 'entry'; leafIndex: number; entry: { id?: string } }

/** Data from another source, which cannot have been changed together with the export. */
export interface Kept {
  /** Signed checkpoints that were fetched earlier, in any order; empty when there are none. */
  checkpoints?: readonly string[]
  /** The keys of `/.well-known/jwks.json`; null or omitted to trust the keys in the export. */
  keys?: JSONWebKeySet | null
}

export interface VerifiedAuditTrail {
  entries: number
  checkpoints: number
  /** The last checkpoint, to be kept for the next verification. Null for a trail without entries. */
  newest: Checkpoint | null
}

/**
 * Verifies an export of the audit trail offline, in one pass and in constant memory: every entry is the sealed one, at its position, and
 * every checkpoint, kept ones included, is a head of the same growing tree. Throws `AuditTrailRefused`, which names the first entry that
 * was changed, removed, moved or inserted. `open` returns the lines of the export, from the first; it is called again to find out what was
 * done to an entry. Throws `TypeError` when a property of `kept` is present without a valid value.
 */
export async function verifyAuditTrail(
  open: () => AsyncIterable<string>,
  kept: Kept = {},
): Promise<VerifiedAuditTrail> {
  demandKept(kept)
  const reading = new Reading(kept)
  try {
    for await (const line of linesOf(open)) await reading.take(line)
    return reading.end()
  } catch (error) {
    throw error instanceof Misfit ? await explain(error, open) : error
  }
}

/** Checks that named properties have a value: without a kept checkpoint, a trail that was rewritten as a whole would pass. */
function demandKept(kept: Kept): void {
  if ('checkpoints' in kept && !Array.isArray(kept.checkpoints))
    throw new TypeError('Pass checkpoints, the signed ones that you kept, or [] where you kept none.')
  if ('keys' in kept && kept.keys !== null && !Array.isArray(kept.keys?.keys))
    throw new TypeError('Pass keys, the JWK set that you trust, or null to take those of the export on trust.')
}

/** An entry does not match the checkpoints: `expected` belongs at `leafIndex`, `found` is there; null when nothing is. */
class Misfit extends Error {
  constructor(
    readonly leafIndex: number,
    readonly expected: string | null,
    readonly found: { hash: string; entryId: string | undefined } | null,
  ) {
    super(`The entry ${leafIndex} does not fit.`)
  }
}

class Reading {
  readonly #tree = new GrowingTree()
  readonly #kept = new Map<number, Checkpoint[]>()
  #keys: JSONWebKeySet | null = null
  #newest: Checkpoint | null = null
  #checkpoints = 0
  /** The leaf hashes of the present checkpoint, and the number of entries read. */
  #leaves: readonly string[] = []
  #seen = 0
  /** The number of entries that match a kept checkpoint. */
  #confirmed = 0

  constructor(private readonly known: Kept) {}

  async take(line: Line): Promise<void> {
    if (line.kind === 'entry') return this.#entry(line)
    if (line.kind === 'header') return this.#header(line)
    return this.#checkpoint(line)
  }

  end(): VerifiedAuditTrail {
    if (!this.#keys) throw new AuditTrailRefused('MALFORMED', 'The file is empty.')
    this.#demandAllSeen()
    const missing = Math.max(...this.#kept.keys())
    if (missing > this.#tree.size)
      throw new AuditTrailRefused(
        'CUT_OFF',
        `The trail ends before entry ${this.#tree.size}; a checkpoint tells of ${missing} entries. The rest was removed.`,
        { leafIndex: this.#tree.size },
      )
    return { entries: this.#seen, checkpoints: this.#checkpoints, newest: this.#newest }
  }

  async #header({ format, keys, newest }: Line & { kind: 'header' }): Promise<void> {
    if (this.#keys || format !== FORMAT)
      throw new AuditTrailRefused('MALFORMED', `This is not an export of the format ${FORMAT}.`)
    this.#keys = this.known.keys ?? keys
    for (const document of [...(this.known.checkpoints ?? []), ...(newest ? [newest] : [])]) {
      const checkpoint = await verifyCheckpoint(document, this.#keys)
      this.#kept.set(checkpoint.treeSize, [...(this.#kept.get(checkpoint.treeSize) ?? []), checkpoint])
    }
  }

  async #checkpoint({ checkpoint: document, leafHashes }: Line & { kind: 'checkpoint' }): Promise<void> {
    if (!this.#keys) throw new AuditTrailRefused('MALFORMED', 'The file does not begin with a header.')
    this.#demandAllSeen()
    const checkpoint = await verifyCheckpoint(document, this.#keys)
    const start = this.#tree.size
    if (!leafHashes.every((hash) => HASH.test(hash)))
      throw new AuditTrailRefused('MALFORMED', 'A leaf hash is not 64 hexadecimal digits.')
    if (leafHashes.length !== checkpoint.treeSize - start)
      throw new AuditTrailRefused('REWRITTEN', `Leaf hashes are missing among ${spanOf(start, checkpoint)}.`, {
        leafIndex: start,
      })
    for (const hash of leafHashes) {
      this.#tree.append(fromHex(hash))
      for (const earlier of this.#kept.get(this.#tree.size) ?? []) {
        this.#demandRoot(earlier, this.#confirmed)
        this.#confirmed = earlier.treeSize
      }
    }
    this.#demandRoot(checkpoint, start)
    this.#leaves = leafHashes
    this.#newest = checkpoint
    this.#checkpoints += 1
  }

  #entry({ leafIndex, entry }: Line & { kind: 'entry' }): void {
    const expected = this.#expected()
    const hash = toHex(leafHashOf(entry))
    if (hash !== expected || leafIndex !== this.#seen)
      throw new Misfit(this.#seen, expected, { hash, entryId: entry.id })
    this.#seen += 1
  }

  /** The leaf hash of the next entry; null when the checkpoint seals no more. */
  #expected(): string | null {
    return this.#leaves[this.#leaves.length - (this.#tree.size - this.#seen)] ?? null
  }

  /** Checks, before the next checkpoint and at the end, that each leaf has an entry. */
  #demandAllSeen(): void {
    if (this.#seen < this.#tree.size) throw new Misfit(this.#seen, this.#expected(), null)
  }

  #demandRoot(checkpoint: Checkpoint, start: number): void {
    if (toHex(this.#tree.root()) === checkpoint.rootHash) return
    throw new AuditTrailRefused(
      'REWRITTEN',
      `The trail is not the one that was sealed at ${checkpoint.sealedAt}: one or more of ${spanOf(start, checkpoint)} were rewritten together with their leaf hashes.`,
      { leafIndex: start },
    )
  }
}

const spanOf = (start: number, { treeSize }: Checkpoint): string =>
  treeSize - start === 1 ? `the entry ${start}` : `the entries ${start} to ${treeSize - 1}`

async function* linesOf(open: () => AsyncIterable<string>): AsyncGenerator<Line> {
  let number = 0
  for await (const text of open()) {
    number += 1
    if (text !== '') yield parse(text, number)
  }
}

function parse(text: string, number: number): Line {
  try {
    const line = JSON.parse(text) as Line | null
    if (line && ['header', 'checkpoint', 'entry'].includes(line.kind)) return line
  } catch {} // said below
  throw new AuditTrailRefused('MALFORMED', `Line ${number} is neither a header, nor a checkpoint, nor an entry.`)
}

/** Determines what was done to the entry that does not match. */
async function explain(misfit: Misfit, open: () => AsyncIterable<string>): Promise<AuditTrailRefused> {
  const { leafIndex, expected, found } = misfit
  const { elsewhere, foundIsSealed, copiesOfFound } = await search(misfit, open)
  const refuse = (code: AuditTrailDefect, what: string, entryId: string | null = null) =>
    new AuditTrailRefused(code, `Entry ${leafIndex}${entryId ? ` (${entryId})` : ''} ${what}.`, { leafIndex, entryId })
  const isForeign = expected === null || copiesOfFound > 1 || (elsewhere !== null && !foundIsSealed)
  if (found && isForeign) return refuse('INSERTED', 'was inserted: it was never sealed in this place', found.entryId)
  if (elsewhere !== null) return refuse('MOVED', 'was moved: it stands elsewhere in the trail', elsewhere)
  if (!found || foundIsSealed) return refuse('REMOVED', 'was removed')
  return refuse('CHANGED', 'was changed after it was sealed', found.entryId)
}

/** Searches the whole export for the expected entry, and for the origin of the one at its position. */
async function search({ expected, found }: Misfit, open: () => AsyncIterable<string>) {
  const result = { elsewhere: null as string | null, foundIsSealed: false, copiesOfFound: 0 }
  for await (const line of linesOf(open)) {
    if (line.kind === 'checkpoint' && found && line.leafHashes.includes(found.hash)) result.foundIsSealed = true
    if (line.kind !== 'entry') continue
    const hash = toHex(leafHashOf(line.entry))
    if (hash === found?.hash) result.copiesOfFound += 1
    if (hash === expected) result.elsewhere = line.entry.id ?? ''
  }
  return result
}
