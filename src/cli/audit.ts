import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { readConfig } from '../config/index.ts'
import { exportAuditTrail } from '../operating/index.ts'
import { verifyAuditTrail } from '../sdk/index.ts'

const USAGE = 'verigraph audit export FILE, or verigraph audit verify FILE [--checkpoint FILE]… [--keys FILE]'

/**
 * Runs `verigraph audit …` and prints the result. Throws for an unknown command and for a trail that fails
 * verification.
 */
export async function runAudit(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { checkpoint: { type: 'string', multiple: true, default: [] }, keys: { type: 'string' } },
    allowPositionals: true,
  })
  const [command, file, ...more] = positionals
  if (file === undefined || more.length > 0) throw new Error(USAGE)
  if (command === 'export') return exportTo(file)
  if (command === 'verify') return verify(file, values)
  throw new Error(USAGE)
}

async function exportTo(file: string): Promise<void> {
  const { unsealed } = await exportAuditTrail(readConfig(process.env), file)
  console.log(`The sealed audit trail is in ${file}; verigraph audit verify ${file} checks it anywhere.`)
  if (unsealed > 0)
    console.log(`${unsealed} entries are not sealed yet, and not in it: a running Verigraph seals them.`)
}

async function verify(file: string, kept: { checkpoint: string[]; keys?: string | undefined }): Promise<void> {
  const checkpoints = await Promise.all(kept.checkpoint.map((path) => readFile(path, 'utf8')))
  const { entries, newest } = await verifyAuditTrail(
    () => createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY }),
    {
      checkpoints: checkpoints.flatMap((text) => text.split(/\s+/).filter(Boolean)),
      keys: kept.keys ? JSON.parse(await readFile(kept.keys, 'utf8')) : null,
    },
  )
  console.log(`${entries} entries: none was changed, removed, moved or inserted.`)
  if (!kept.keys)
    console.log(
      'Signed by the keys that the file itself brings; --keys FILE names those of /.well-known/jwks.json that you trust.',
    )
  if (newest) console.log(`The last checkpoint was sealed at ${newest.sealedAt}: ${newest.rootHash}`)
}
