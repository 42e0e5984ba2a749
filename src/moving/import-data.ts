import { AuditEntry } from '../audit/index.ts'
import type { Database, Model } from '../storage/index.ts'
import { type Counts, DataFile, type Portable } from './data-file.ts'
import { PortableRows } from './portable-rows.ts'

/** Rows per transaction. */
const AT_ONCE = 500

/**
 * Imports an export into an empty database and counts the rows. Throws for a database that is not empty and for an
 * incomplete file.
 */
export async function importData(database: Database, models: readonly Model[], file: string): Promise<Counts> {
  await demandEmpty(database, models)
  const shelves = new Map(models.map((model) => [new PortableRows(database, model).table, model] as const))
  const source = new DataFile(file, database.version)
  let batch: Portable[] = []
  let table = ''
  const write = async () => {
    if (batch.length > 0) await load(database, modelOf(shelves, table), batch)
    batch = []
  }
  for await (const line of source.rows()) {
    if (line.table !== table || batch.length >= AT_ONCE) await write()
    table = line.table
    batch.push(line.row)
  }
  await write()
  for (const [name, model] of shelves) {
    const [found, told] = [await database.reader.count(model, []), source.counts[name] ?? 0]
    if (found !== told)
      throw new Error(`${found} of ${told} rows of ${name} have arrived. Empty the database, and import again.`)
  }
  return source.counts
}

async function demandEmpty({ reader }: Database, models: readonly Model[]): Promise<void> {
  for (const model of models)
    if ((await reader.page(model, { where: [], limit: 1 })).length > 0)
      throw new Error('This database is not empty; an import would mix two installations. Name one that is.')
}

function modelOf(shelves: ReadonlyMap<string, Model>, table: string): Model {
  const model = shelves.get(table)
  if (!model) throw new Error(`This Verigraph has no ${table}; the file is of another version.`)
  return model
}

async function load(database: Database, model: Model, batch: readonly Portable[]): Promise<void> {
  const portable = new PortableRows(database, model)
  const rows = batch.map((row) => portable.decode(row))
  await database.write(async (transaction) => {
    if (model !== AuditEntry) return transaction.insert(model as never, rows)
    // The database refuses new entries with a leaf index, even for an import; it is set once, by an update.
    await transaction.insert(
      AuditEntry,
      rows.map((row) => ({ ...row, leafIndex: null })),
    )
    const sealed = rows.filter(({ leafIndex }) => leafIndex !== null)
    await transaction.update(
      AuditEntry,
      sealed.map(({ id, leafIndex }) => ({ id: String(id), values: { leafIndex } })),
    )
  })
}
