import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy'
import { MikroORM, SqliteDriver } from '@mikro-orm/sql'
import { bringSqliteUpToDate } from './bring-sqlite-up-to-date.ts'
import { GroupCommit } from './group-commit.ts'
import { NodeSqliteDialect } from './node-sqlite-dialect.ts'
import { SqliteFiles } from './sqlite-files.ts'
import { Guards } from './sqlite-guards.ts'
import { SqliteReader } from './sqlite-reader.ts'
import { SQLITE_SETTINGS } from './sqlite-settings.ts'
import { Tables } from './sqlite-table.ts'
import { SqliteTransaction } from './sqlite-transaction.ts'
import { Statements } from './statements.ts'
import type { Database } from './storage.ts'
import type { Model } from './stored.ts'
import type { Upgrade } from './upgrade.ts'
import { newestOf, versionsOf } from './versions.ts'

/**
 * Opens a SQLite file through node:sqlite and upgrades its schema. Throws when the file was written by a newer version
 * of Verigraph or before the first release.
 */
export async function openSqlite(options: {
  file: string
  models: readonly Model[]
  upgrades: readonly Upgrade[]
}): Promise<Database> {
  const versions = versionsOf(options.upgrades)
  const dialect = new NodeSqliteDialect(options.file)
  const orm = await MikroORM.init({
    driver: SqliteDriver,
    dbName: options.file,
    driverOptions: dialect,
    entities: [...options.models] as never[],
    metadataProvider: ReflectMetadataProvider,
    metadataCache: { enabled: false },
    propagationOnPrototype: false, // MikroORM's unit of work would observe every property of every object; ours compares values
    schemaGenerator: { skipTables: [/^sqlite_stat/] }, // SQLite's own tables, where `pragma optimize` stores its statistics
  })
  const connection = orm.em.getConnection()
  for (const setting of SQLITE_SETTINGS) await connection.execute(`pragma ${setting}`)
  await bringSqliteUpToDate(dialect.database, versions).catch(async (error: unknown) => {
    await orm.close()
    throw error
  })
  // A savepoint's journal stays in memory: beyond 64 KB it would go to a file, and a few approvals exceed that. Set
  // after the upgrades, whose new indexes are sorted in files (sqlite.org/tempfiles.html#statement_journal_files).
  await connection.execute('pragma temp_store = memory')
  // Without statistics, SQLite chooses the wrong index for lists (sqlite.org/pragma.html#pragma_optimize).
  await connection.execute('pragma optimize = 0x10002')

  await connection.execute('pragma busy_timeout = 0')

  const tables = new Tables(orm.getMetadata())
  const reader = new SqliteReader(options.file, tables)
  const statements = new Statements(dialect.database)
  const guards = new Guards(statements, orm.getMetadata())
  const transaction = new SqliteTransaction(statements, tables, guards)
  const commits = new GroupCommit(statements, transaction, new SqliteFiles(options.file))
  return {
    orm,
    version: newestOf(versions),
    reader,
    guards,
    write: (work, options) => commits.run(work, options),
    async maintain() {
      await commits.between(() => {
        dialect.database.exec('pragma optimize')
        // Empties the WAL, which keeps old page images and with them destroyed keys. A concurrent snapshot postpones
        // this to the next run.
        dialect.database.exec('pragma wal_checkpoint(truncate)')
      })
      await reader.reopen()
    },
    async close() {
      reader.close()
      await orm.close()
    },
  }
}
