import { copyFile, link, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import type { Caller } from '../access/index.ts'
import { databaseFile } from '../config/index.ts'
import { models, upgrades } from '../contexts.ts'
import { type DatabasePlace, makeDataFolder, openExistingDatabase } from '../installation/index.ts'
import { isAtWork, openSqlite, Storage, systemClock } from '../storage/index.ts'
import { type Begun, beginEpoch, type GivenOut } from './begin-epoch.ts'
import type { SecretsPlace } from './secrets-of.ts'

type Place = DatabasePlace & SecretsPlace

/** Suffixes of the files beside a SQLite database file. */
const COMPANIONS = ['-wal', '-shm', '-journal']
/** Primary result codes (sqlite.org/rescode.html). */
const BUSY = 5
const CORRUPT = 11
const CANNOT_OPEN = 14
const NOT_A_DATABASE = 26

/**
 * Replaces the SQLite file by a backup, keeps the old file under another name, and begins a new epoch of the event
 * logs; all or nothing. Throws while a Verigraph runs, and for a file that is damaged or not a backup of this or an
 * older version.
 */
export async function restoreInstallation(
  place: Place,
  backup: string,
  known: GivenOut,
): Promise<Begun & { setAside: string | null }> {
  if (place.databaseUrl)
    throw new Error('This database is on a server: restore it there, with all nodes stopped, then leave FILE out.')
  await makeDataFolder(place.dataFolder)
  const file = databaseFile(place)
  const coming = `${file}.restoring`
  await removeDatabase(coming)
  try {
    await copy(backup, coming)
    demandBackup(coming, backup)
    const begun = await begin(await openSqlite({ file: coming, models, upgrades }), place, known)
    await flush(coming)
    const setAside = await exchange(file, coming)
    await flush(dirname(file))
    return { ...begun, setAside }
  } finally {
    await removeDatabase(coming)
  }
}

/**
 * Begins a new epoch in a database that was restored in place with its server's own tools. Throws while a Verigraph
 * runs.
 */
export async function noteRestored(place: Place, known: GivenOut): Promise<Begun> {
  const database = await openExistingDatabase(place)
  if (await isAtWork(database)) {
    await database.close()
    throw new Error('A Verigraph is running on this database; stop all of them, wait six seconds, and try again.')
  }
  return begin(database, place, known)
}

async function begin(
  database: Awaited<ReturnType<typeof openExistingDatabase>>,
  place: Place,
  known: GivenOut,
): Promise<Begun> {
  const storage = new Storage<Caller>(database, systemClock)
  try {
    return await beginEpoch(storage, place, known)
  } finally {
    await storage.close()
  }
}

/** Copies a database file, with its WAL if there is one. */
async function copy(from: string, to: string): Promise<void> {
  await copyFile(from, to)
  await copyFile(`${from}-wal`, `${to}-wal`).catch(unlessMissing)
}

function demandBackup(file: string, name: string): void {
  const database = new DatabaseSync(file)
  try {
    const found = database.prepare('pragma integrity_check(1)').get()?.integrity_check
    if (found !== 'ok') throw new Error(`${name} is damaged (${found}); take another backup.`)
    const table = database.prepare("select 1 from sqlite_schema where name = 'mikro_orm_migrations'").get()
    if (!table) throw new Error(`${name} is no backup of a Verigraph.`)
  } catch (error) {
    const notADatabase = (error as { errcode?: number }).errcode === NOT_A_DATABASE
    throw notADatabase ? new Error(`${name} is no backup of a Verigraph.`, { cause: error }) : error
  } finally {
    database.close()
  }
}

/** Replaces the current file while it is locked against opening. Returns the new path of the old file. */
async function exchange(file: string, coming: string): Promise<string | null> {
  const release = alone(file)
  try {
    const setAside = `${file}.before-${new Date().toISOString().replaceAll(':', '-')}`
    const was = await link(file, setAside).then(() => setAside, unlessMissing)
    for (const companion of COMPANIONS)
      await rename(`${file}${companion}`, `${setAside}${companion}`).catch(unlessMissing)
    await rename(coming, file)
    return was ?? null
  } finally {
    release()
  }
}

/**
 * Locks the file exclusively. Throws when another process has it open; a file that SQLite cannot read needs no lock.
 */
function alone(file: string): () => void {
  let database: DatabaseSync | undefined
  try {
    const address = pathToFileURL(file)
    address.searchParams.set('mode', 'rw')
    database = new DatabaseSync(address)
    // Only the last connection can leave WAL mode (sqlite.org/wal.html, section 3.1).
    database.exec('pragma busy_timeout = 0; pragma journal_mode = delete; begin exclusive')
  } catch (error) {
    database?.close()
    const code = ((error as { errcode?: number }).errcode ?? 0) & 0xff
    if (code === BUSY) throw new Error('A Verigraph is running on this database; stop it, and restore again.')
    if (code !== CORRUPT && code !== NOT_A_DATABASE && code !== CANNOT_OPEN) throw error
    return () => undefined
  }
  return () => database?.close()
}

async function removeDatabase(file: string): Promise<void> {
  for (const companion of ['', ...COMPANIONS]) await rm(`${file}${companion}`, { force: true })
}

/** Flushes a file or folder to the disk. */
async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function unlessMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error
}
