import { DatabaseSync } from 'node:sqlite'
import { SqliteDialect } from 'kysely'

const READER = /^\s*(select|pragma|explain|with)\b|\breturning\b/i

/** node:sqlite for MikroORM with its statements kept; MikroORM's own dialect compiles every one anew, and takes three times as long. */
export function keepingStatements(file) {
  const database = new DatabaseSync(file)
  const kept = new Map()
  const compile = (sql) => {
    const statement = database.prepare(sql)
    return {
      reader: READER.test(sql),
      all: (values) => statement.all(...values),
      run: (values) => statement.run(...values),
      iterate: (values) => statement.iterate(...values),
    }
  }
  return new SqliteDialect({
    database: async () => ({
      prepare(sql) {
        if (!kept.has(sql)) kept.set(sql, compile(sql))
        return kept.get(sql)
      },
      close: () => database.close(),
    }),
  })
}
