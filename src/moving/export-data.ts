import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Database, isAtWork, type Model, pagesOf } from '../storage/index.ts'
import { linesOf, type Portable } from './data-file.ts'
import { PortableRows } from './portable-rows.ts'

const PAGE = 500
/** Readable by the owner only, like the database. */
const MODE = 0o600

/**
 * Exports all data to a new file. Throws while a node is running, which would change rows during the export, and when
 * the file exists.
 */
export async function exportData(database: Database, models: readonly Model[], file: string): Promise<void> {
  if (await isAtWork(database))
    throw new Error('A Verigraph is running on this database; stop all of them, wait six seconds, and export again.')
  const lines = linesOf(database.version, rowsOf(database, models))
  await pipeline(Readable.from(lines), createWriteStream(file, { flags: 'wx', mode: MODE }))
}

async function* rowsOf(database: Database, models: readonly Model[]): AsyncGenerator<{ table: string; row: Portable }> {
  for (const model of models) {
    const portable = new PortableRows(database, model)
    for await (const page of pagesOf(database.reader, model, { size: PAGE }))
      for (const row of page) yield { table: portable.table, row: portable.encode(row) }
  }
}
