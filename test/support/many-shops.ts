import { insertCopies, openTables } from './copies.ts'

/** Copies a user's only shop very often. */
export function fillWithShops(folder: string, ownerId: string, count: number): void {
  const database = openTables(folder)
  const changed = { _id: `printf('merchant_%026d', number)` }
  insertCopies(database, 'merchant', {
    count,
    of: 'select * from merchant where owner_id = ?',
    values: [ownerId],
    changed,
  })
  database.close()
}
