import type { DatabaseSync } from 'node:sqlite'
import { demandKnownVersions } from './demand-known-versions.ts'
import type { Execute, Upgrade } from './upgrade.ts'

/** The table that MikroORM's migrator once created; `verigraph restore` recognizes a Verigraph database by it. */
const TABLE = 'mikro_orm_migrations'
const NEW_TABLE = `create table if not exists ${TABLE} (
  id integer not null primary key autoincrement, name text not null, executed_at datetime not null default (strftime('%s', 'now') * 1000)
)`

/**
 * Upgrades a file to the newest version. Each step is one transaction that holds the write lock from its beginning: a
 * killed process leaves only whole steps, and two that start at once wait for each other.
 */
export async function bringSqliteUpToDate(database: DatabaseSync, versions: readonly Upgrade[]): Promise<void> {
  let taken: Upgrade | undefined
  do taken = await nextStep(database, versions)
  while (taken)
}

async function nextStep(database: DatabaseSync, versions: readonly Upgrade[]): Promise<Upgrade | undefined> {
  database.exec('begin immediate')
  try {
    database.exec(NEW_TABLE)
    const found = database.prepare(`select name from ${TABLE}`).all()
    const names = found.map(({ name }) => String(name))
    demandKnownVersions(names, versions)
    const next = versions.find(({ name }) => !names.includes(name))
    await next?.sqlite?.(executeOn(database))
    if (next) database.prepare(`insert into ${TABLE} (name) values (?)`).run(next.name)
    database.exec('commit')
    return next
  } catch (error) {
    if (database.isTransaction) database.exec('rollback') // a full disk has already rolled it back
    throw error
  }
}

const executeOn =
  (database: DatabaseSync): Execute =>
  async (sql, values = []) => {
    const statement = database.prepare(sql)
    // SQLite compiles only the first statement and ignores the rest.
    if (sql.slice(statement.sourceSQL.length).trim() !== '') throw new Error(`This is more than one statement: ${sql}`)
    return statement.all(...values)
  }
