import type { Configuration, EntityData, LogContext, QueryResult } from '@mikro-orm/core'
import { AbstractSqlDriver, BaseSqliteConnection, SqlitePlatform } from '@mikro-orm/sql'
import { CompiledQuery } from 'kysely'
import { sqliteValue } from './sqlite-value.ts'

type Row = EntityData<object>
type Rows = Row[]

/** MikroORM on SQLite, with the values beside the statements instead of in them. */
export class BoundSqliteDriver extends AbstractSqlDriver {
  constructor(config: Configuration) {
    super(config, new SqlitePlatform(), BoundSqliteConnection, ['kysely'])
  }
}

/**
 * MikroORM writes the values into the text of each statement, so that none is ever the same and each is compiled anew. Here they are
 * bound to it, wherever the text has nothing but a plain `?` for each; everything else goes MikroORM's own way.
 */
class BoundSqliteConnection extends BaseSqliteConnection {
  override async execute<T extends QueryResult | Rows | Row>(
    ...[query, params = [], method = 'all', ctx, logged]: Parameters<BaseSqliteConnection['execute']>
  ): Promise<T> {
    const values = typeof query === 'string' && isPlain(query) ? bindable(params) : undefined
    if (typeof query !== 'string' || !values) return super.execute<T>(query, params, method, ctx, logged)
    await this.ensureConnection()
    const run = async (): Promise<T> => {
      const result = await (ctx ?? this.getClient()).executeQuery(CompiledQuery.raw(query, values))
      return this.transformRawResult<T>(result, method)
    }
    return this.executeQuery(query, run, logged as LogContext)
  }
}

/** Text in which each `?` stands for a value: neither a quoted one, nor `??` for a name, nor an escaped one. */
const isPlain = (query: string): boolean => !/'|\?\?|\\/.test(query)

/** The values as SQLite takes them, in the order of the text; undefined where one of them is not a single value. */
function bindable(params: unknown): unknown[] | undefined {
  if (!Array.isArray(params)) return undefined
  const values = params.map(bound)
  return values.includes(undefined) ? undefined : values
}

function bound(value: unknown): unknown {
  const kept = sqliteValue(value)
  return typeof kept === 'object' && kept !== null && !(kept instanceof Uint8Array) ? undefined : kept
}
