import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy'
import { Migrator } from '@mikro-orm/migrations'
import { MikroORM } from '@mikro-orm/sql'
import { BoundSqliteDriver } from './bound-sqlite-driver.ts'
import { demandKnownVersions } from './demand-known-versions.ts'
import { DirectSqlite } from './direct-sqlite.ts'
import { GroupCommit } from './group-commit.ts'
import { migrations } from './migrations/index.ts'
import { NodeSqliteDialect } from './node-sqlite-dialect.ts'
import { SqliteReader } from './sqlite-reader.ts'
import type { Database } from './storage.ts'
import type { Model } from './stored.ts'

/**
 * Opens a SQLite file through node:sqlite, and brings its tables up to date.
 * Throws when a newer version of Verigraph has written the file.
 */
export async function openSqlite(options: { file: string; models: readonly Model[] }): Promise<Database> {
  const dialect = new NodeSqliteDialect(options.file)
  const orm = await MikroORM.init({
    driver: BoundSqliteDriver,
    dbName: options.file,
    driverOptions: dialect,
    entities: [...options.models] as never[],
    metadataProvider: ReflectMetadataProvider,
    metadataCache: { enabled: false },
    extensions: [Migrator],
    schemaGenerator: { skipTables: [/^sqlite_stat/] }, // SQLite's own, in which `pragma optimize` keeps what it has found
    migrations: { migrationsList: [...migrations], snapshot: false, silent: true },
  })
  const connection = orm.em.getConnection()
  // A key that is destroyed must not linger in a free page (sqlite.org/pragma.html#pragma_secure_delete).
  // WAL lets readers go on while one writes; FULL makes a commit survive a power cut (sqlite.org/pragma.html#pragma_synchronous).
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'busy_timeout = 5000', 'secure_delete = ON'])
    await connection.execute(`pragma ${pragma}`)
  await migrate(orm).catch(async (error: unknown) => {
    await orm.close()
    throw error
  })
  // Without knowing how the values are spread, SQLite reads lists along the wrong index (sqlite.org/pragma.html#pragma_optimize).
  await connection.execute('pragma optimize = 0x10002')

  const reader = new SqliteReader(options.file, orm)
  const commits = new GroupCommit(orm.em, dialect)
  return {
    orm,
    reader,
    write: (work) => commits.run(work),
    direct: new DirectSqlite(dialect),
    async maintain() {
      await connection.execute('pragma optimize')
      reader.reopen()
    },
    async close() {
      reader.close()
      await orm.close()
    },
  }
}

async function migrate({ migrator }: MikroORM): Promise<void> {
  const found = (await migrator.getExecuted()).map(({ name }) => name)
  demandKnownVersions(found, migrations)
  await migrator.up()
}
