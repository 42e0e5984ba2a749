import { setImmediate } from 'node:timers/promises'
import type { Reader } from './reader.ts'
import type { Model, Row, Stored } from './stored.ts'
import type { Requirement, Where } from './where.ts'

/** Limit of the one read for all values together; if it is reached, each value gets its own read. */
const AT_ONCE = 1000
/** Number of these reads that run concurrently. */
const FEW = 20

/** The newest rows for each of these values of a property, at most `most` per value, oldest first. */
export async function newestBy<T extends Stored, K extends keyof Row<T> & string>(
  reader: Reader,
  model: Model<T>,
  wanted: { by: K; values: readonly (Row<T>[K] & string)[]; most: number; where?: readonly Requirement<Row<T>>[] },
): Promise<Map<string, Row<T>[]>> {
  const { by, most, where = [] } = wanted
  const values = [...new Set(wanted.values)]
  const newest = (value: string | readonly string[], limit: number): Promise<Row<T>[]> =>
    reader.page(model, { where: [...where, { [by]: value } as Where<Row<T>>], direction: 'descending', limit })
  if (values.length === 0) return new Map()
  const rows = await newest(values, AT_ONCE)
  if (rows.length === AT_ONCE) return eachByItself(values, async (value) => (await newest(value, most)).toReversed())
  const found = new Map<string, Row<T>[]>()
  for (const row of rows) {
    const ofValue = found.get(row[by] as string) ?? []
    found.set(row[by] as string, ofValue)
    if (ofValue.length < most) ofValue.push(row)
  }
  return new Map([...found].map(([value, ofValue]) => [value, ofValue.toReversed()]))
}

/** Reads in batches and yields to the event loop between them. */
async function eachByItself<T>(
  values: readonly string[],
  read: (value: string) => Promise<T>,
): Promise<Map<string, T>> {
  const found = new Map<string, T>()
  for (let start = 0; start < values.length; start += FEW) {
    const some = values.slice(start, start + FEW)
    const results = await Promise.all(some.map(async (value) => [value, await read(value)] as const))
    for (const [value, result] of results) found.set(value, result)
    await setImmediate()
  }
  return found
}
