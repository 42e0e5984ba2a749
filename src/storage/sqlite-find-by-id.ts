import type { SqlEntityManager } from '@mikro-orm/sql'
import type { FindById } from './transaction.ts'

/**
 * An object by its primary key, made by the unit of work from the row as SQLite gives it. Most objects of a transaction are found so, and
 * half of what MikroORM's own way costs is building the same statement again.
 */
export const findByIdInSqlite: FindById = async (em, model, id) => {
  const entities = em as SqlEntityManager
  const name = model as never
  const known = entities.getUnitOfWork().getById(name, id as never)
  if (known) return known as never
  const { tableName } = entities.getMetadata().get(name)
  const sql = `select * from \`${tableName}\` where \`_id\` = ?`
  const [row] = await entities.getConnection('write').execute(sql, [id], 'all', entities.getTransactionContext())
  return row ? entities.map(name, row as never) : null
}
