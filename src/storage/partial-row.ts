type AnyRow = Record<string, unknown>

/** Makes rows of which only some properties are read. To ask one for another property is a mistake, and throws. */
export function partialRowOf(all: Iterable<string>, read: ReadonlySet<string>): new () => AnyRow {
  class PartialRow {
    [property: string]: unknown
  }
  for (const property of all) {
    if (read.has(property)) continue
    Object.defineProperty(PartialRow.prototype, property, {
      get() {
        throw new Error(`${property} was not read with this row.`)
      },
    })
  }
  return PartialRow
}
