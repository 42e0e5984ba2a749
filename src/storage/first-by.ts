import type { Reader } from './reader.ts'
import type { Model, Row, Stored } from './stored.ts'
import type { Where } from './where.ts'

/** Rows per read: more than the values of one request, so that one read suffices unless many rows share a value. */
const PAGE = 2000

interface Wanted<T extends Stored, K extends keyof Row<T> & string> {
  by: K
  values: readonly (Row<T>[K] & string)[]
  where: Where<Row<T>>
}

/** The first row with each of these values of a property, among the rows that meet `where`: one read for all of them. */
export async function firstBy<T extends Stored, K extends keyof Row<T> & string>(
  reader: Reader,
  model: Model<T>,
  wanted: Wanted<T, K>,
): Promise<Map<string, Row<T>>> {
  const all = await allBy(reader, model, wanted)
  return new Map([...all].flatMap(([value, [first]]) => (first ? [[value, first]] : [])))
}

/**
 * The rows for each of these values, in the order of their ids; incomplete for a value that more rows share than one
 * read returns.
 */
export async function allBy<T extends Stored, K extends keyof Row<T> & string>(
  reader: Reader,
  model: Model<T>,
  { by, values, where }: Wanted<T, K>,
): Promise<Map<string, Row<T>[]>> {
  const found = new Map<string, Row<T>[]>()
  let missing: readonly string[] = [...new Set(values)]
  while (missing.length > 0) {
    const rows = await reader.page(model, { where: [where, { [by]: missing } as Where<Row<T>>], by, limit: PAGE })
    for (const row of rows) {
      const value = row[by] as string
      const others = found.get(value)
      if (others) others.push(row)
      else found.set(value, [row])
    }
    missing = rows.length < PAGE ? [] : missing.filter((value) => !found.has(value))
  }
  return found
}
