import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { haveSameRows } from '../storage/index.ts'

/** The format name in the first line; docs/operating.md describes it. */
const FORMAT = 'verigraph-data/1'

/** The values of one row as JSON. */
export type Portable = Record<string, unknown>

/** Row counts of the models, by table name. */
export type Counts = Record<string, number>

type Line =
  | { kind: 'header'; format: string; version: string }
  | { kind: 'row'; table: string; row: Portable }
  | { kind: 'end'; counts: Counts; sha256: string }

/** The rows of all models as JSON lines: a header, a line per row, and a trailer with counts and a checksum. */
export async function* linesOf(
  version: string,
  rows: AsyncIterable<{ table: string; row: Portable }>,
): AsyncGenerator<string> {
  const hash = createHash('sha256')
  const counts: Counts = {}
  const line = (value: Line) => {
    const text = `${JSON.stringify(value)}\n`
    hash.update(text)
    return text
  }
  yield line({ kind: 'header', format: FORMAT, version })
  for await (const { table, row } of rows) {
    counts[table] = (counts[table] ?? 0) + 1
    yield line({ kind: 'row', table, row })
  }
  yield `${JSON.stringify({ kind: 'end', counts, sha256: hash.digest('hex') } satisfies Line)}\n`
}

/** Reads such a file from beginning to end. Throws when it is incomplete or of another version. */
export class DataFile {
  /** The row counts stated in the file; known at its end. */
  counts: Counts = {}

  constructor(
    private readonly path: string,
    private readonly version: string,
  ) {}

  async *rows(): AsyncGenerator<{ table: string; row: Portable }> {
    const hash = createHash('sha256')
    let ended = false
    const lines = createInterface({ input: createReadStream(this.path), crlfDelay: Number.POSITIVE_INFINITY })
    for await (const text of lines) {
      const line = JSON.parse(text) as Line
      if (line.kind === 'header') this.#demandVersion(line)
      if (line.kind === 'row') yield line
      if (line.kind === 'end') {
        ended = line.sha256 === hash.digest('hex')
        this.counts = line.counts
        break
      }
      hash.update(`${text}\n`)
    }
    if (!ended) throw new Error(`${this.path} is not whole: it breaks off, or was changed. Export again.`)
  }

  #demandVersion({ format, version }: { format: string; version: string }): void {
    if (format !== FORMAT) throw new Error(`${this.path} is no export of Verigraph's data.`)
    if (!haveSameRows(version, this.version))
      throw new Error(
        `${this.path} was exported at ${version}, this Verigraph is at ${this.version}; export with this one.`,
      )
  }
}
