import type { Caller } from '../access/index.ts'
import { exportTrail } from '../audit/index.ts'
import type { Config } from '../config/index.ts'
import { models } from '../contexts.ts'
import { type DatabasePlace, openDatabase, openExistingDatabase } from '../installation/index.ts'
import { exportData, importData } from '../moving/index.ts'
import { verifyAuditTrail } from '../sdk/index.ts'
import { SigningKeys } from '../signing/index.ts'
import { Lease, Storage, systemClock } from '../storage/index.ts'
import { type Begun, beginEpoch, type GivenOut } from './begin-epoch.ts'
import { secretsOf } from './secrets-of.ts'

type Place = DatabasePlace & Partial<Pick<Config, 'secretsFile'>>

/** Leases are excluded: they mean nothing in another database. */
const moved = models.filter((model) => model !== Lease)

/** Exports all data of a stopped installation to a file. */
export async function exportInstallation(place: Place, file: string): Promise<void> {
  const database = await openExistingDatabase(place)
  try {
    await exportData(database, moved, file)
  } finally {
    await database.close()
  }
}

/**
 * Imports such a file into an empty database, verifies its sealed audit trail and begins a new epoch, since the file
 * may be older than the delivered events.
 */
export async function importInstallation(
  place: Place,
  file: string,
  known: GivenOut = { after: 0, checkpoint: null },
): Promise<Begun & { rows: number; sealed: number }> {
  const database = await openDatabase(place)
  try {
    const counts = await importData(database, moved, file)
    const { current } = await secretsOf(place)
    const { publicJwks: keys } = await SigningKeys.import(current.signingKeys)
    const { entries } = await verifyAuditTrail(() => exportTrail({ reader: database.reader, keys }), {
      checkpoints: [],
      keys,
    })
    const begun = await beginEpoch(new Storage<Caller>(database, systemClock), place, known)
    return { ...begun, rows: Object.values(counts).reduce((sum, count) => sum + count, 0), sealed: entries }
  } finally {
    await database.close()
  }
}
