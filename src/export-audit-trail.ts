import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Caller } from './access/index.ts'
import { AuditEntry, exportTrail } from './audit/index.ts'
import { type Config, existingDatabaseFile } from './config.ts'
import { demoSecrets } from './demo/index.ts'
import { SigningKeys } from './signing/index.ts'
import { openSqlite, Storage, systemClock } from './storage/index.ts'
import { models } from './subgraphs.ts'

/** Writes the sealed audit trail of a data folder into a file, beside whatever else has the folder open. Answers with how many entries are not sealed yet. */
export async function exportAuditTrail(
  config: Pick<Config, 'dataFolder'>,
  file: string,
): Promise<{ unsealed: number }> {
  const database = await openSqlite({ file: existingDatabaseFile(config), models })
  const storage = new Storage<Caller>(database, systemClock)
  try {
    const { current } = await demoSecrets(config.dataFolder)
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
