import { type Config, databaseFile, existingDatabaseFile } from '../config/index.ts'
import { models, type Stored, upgrades } from '../contexts.ts'
import { type Database, openSqlite } from '../storage/index.ts'
import { makeDataFolder } from './make-data-folder.ts'

const INSTALLED: Stored = { models, upgrades }

export type DatabasePlace = Pick<Config, 'dataFolder'> & Partial<Pick<Config, 'databaseUrl'>>

/** Opens the configured database; by default a SQLite file in the data folder. */
export async function openDatabase(config: DatabasePlace, stored: Stored = INSTALLED): Promise<Database> {
  if (config.databaseUrl) return openRemote(config.databaseUrl, stored)
  await makeDataFolder(config.dataFolder)
  return openSqlite({ file: databaseFile(config), ...stored })
}

/** Opens a database that must exist. Throws when there is no file. */
export function openExistingDatabase(config: DatabasePlace): Promise<Database> {
  return config.databaseUrl
    ? openRemote(config.databaseUrl, INSTALLED)
    : openSqlite({ file: existingDatabaseFile(config), ...INSTALLED })
}

/** Imports the MongoDB adapter dynamically, so that an installation with a file does not load it. */
async function openRemote(url: string, stored: Stored): Promise<Database> {
  const { openMongodb } = await import('../storage/mongodb.ts')
  return openMongodb({ url, ...stored })
}
