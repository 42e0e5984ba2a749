import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Caller } from '../access/index.ts'
import { AuditEntry, exportTrail } from '../audit/index.ts'
import type { Config } from '../config/index.ts'
import { type DatabasePlace, openExistingDatabase } from '../installation/index.ts'
import { SigningKeys } from '../signing/index.ts'
import { Storage, systemClock } from '../storage/index.ts'
import { secretsOf } from './secrets-of.ts'

/**
 * Exports the sealed audit trail of an installation to a file. The database may be in use. Returns the number of
 * unsealed entries.
 */
export async function exportAuditTrail(
  config: DatabasePlace & Partial<Pick<Config, 'secretsFile'>>,
  file: string,
): Promise<{ unsealed: number }> {
  const database = await openExistingDatabase(config)
  const storage = new Storage<Caller>(database, systemClock)
  try {
    const { current } = await secretsOf(config)
    const { publicJwks: keys } = await SigningKeys.import(current.signingKeys)
    await pipeline(Readable.from(withLineEnds(exportTrail({ reader: storage.reader, keys }))), createWriteStream(file))
    return { unsealed: await storage.reader.count(AuditEntry, [{ leafIndex: null }]) }
  } finally {
    await storage.close()
  }
}

async function* withLineEnds(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`
}
