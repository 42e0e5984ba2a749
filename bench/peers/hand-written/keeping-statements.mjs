import { DatabaseSync } from 'node:sqlite'
import { SqliteDialect } from 'kysely'
import { compile } from '../../../dist/storage/node-sqlite-dialect.js'

/** node:sqlite for MikroORM with its statements kept; MikroORM's own dialect compiles every one anew, and takes three times as long. */
export function keepingStatements(file) {
  const database = new DatabaseSync(file)
  const kept = new Map()
  return new SqliteDialect({
    database: async () => ({
      prepare(sql) {
        if (!kept.has(sql)) kept.set(sql, compile(database, sql))
        return kept.get(sql)
      },
      close: () => database.close(),
    }),
  })
}
