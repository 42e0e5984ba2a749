import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import type { GivenOut } from '../operating/index.ts'

/** Maximum for `--after`: sequence numbers are GraphQL's `Int`, and the rest is left for future events. */
const HIGHEST = 1_000_000_000

/** Parses `--after N`, `--checkpoint FILE` and the file arguments. Throws for anything else. */
export async function readGivenOut(args: readonly string[]): Promise<{ known: GivenOut | null; files: string[] }> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { after: { type: 'string' }, checkpoint: { type: 'string' } },
    allowPositionals: true,
  })
  const after = values.after === undefined ? 0 : Number(values.after)
  if (!Number.isInteger(after) || after < 0 || after > HIGHEST)
    throw new Error(`--after takes a sequence number, 0 to ${HIGHEST}.`)
  const checkpoint = values.checkpoint === undefined ? null : await readFile(values.checkpoint, 'utf8')
  const isKnown = values.after !== undefined || checkpoint !== null
  return { known: isKnown ? { after, checkpoint } : null, files: positionals }
}
