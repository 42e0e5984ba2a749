import { type Config, databaseFile, existingDatabaseFile } from '../config/index.ts'
import { type Database, openSqlite } from '../storage/index.ts'
import { models, upgrades } from '../subgraphs.ts'
import { makeDataFolder } from './make-data-folder.ts'

export type DatabasePlace = Pick<Config, 'dataFolder'> & Partial<Pick<Config, 'databaseUrl'>>

/** Opens the database that the configuration names, a SQLite file in the data folder where it names none. */
export async function openDatabase(config: DatabasePlace): Promise<Database> {
  if (config.databaseUrl) return openRemote(config.databaseUrl)
  await makeDataFolder(config.dataFolder)
  return openSqlite({ file: databaseFile(config), models, upgrades })
}

/** The same, for those who only work on one that is there. Throws where there is no file. */
export function openExistingDatabase(config: DatabasePlace): Promise<Database> {
  return config.databaseUrl
    ? openRemote(config.databaseUrl)
    : openSqlite({ file: existingDatabaseFile(config), models, upgrades })
}

/** Who has a file does not load what reaches a server. */
async function openRemote(url: string): Promise<Database> {
  const { openMongodb } = await import('../storage/mongodb.ts')
  return openMongodb({ url, models, upgrades })
}
