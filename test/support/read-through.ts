import type { Database, Reader } from '../../src/storage/index.ts'

/** The same database, where something is done about each read, be it of a snapshot. */
export function readThrough(
  database: Database,
  about: <R>(ask: () => Promise<R>, page?: object) => Promise<R>,
): Database {
  const through = (reader: Reader): Reader => ({
    byIds: (...args) => about(() => reader.byIds(...args)),
    page: (model, page) => about(() => reader.page(model, page), page),
    count: (...args) => about(() => reader.count(...args)),
    snapshot: (work) => reader.snapshot((ofMoment) => work(through(ofMoment))),
  })
  return { ...database, reader: through(database.reader) }
}
