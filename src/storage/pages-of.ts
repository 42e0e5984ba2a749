import type { Properties, Reader } from './reader.ts'
import type { Model, Row, Stored } from './stored.ts'
import type { Requirement } from './where.ts'

/** All rows that match `where`, in the order of their ids, in pages of `size`; each page is read on demand. */
export async function* pagesOf<T extends Stored>(
  reader: Reader,
  model: Model<T>,
  asked: { where?: readonly Requirement<Row<T>>[]; size: number; properties?: Properties<T> },
): AsyncGenerator<Row<T>[]> {
  const { where = [], size, properties } = asked
  for (let after: string | undefined; ; ) {
    const page = await reader.page(model, { where, after, limit: size, properties })
    yield page
    if (page.length < size) return
    after = (page.at(-1) as Stored | undefined)?.id
  }
}
