// Property access is compiled to code. With names in variables, V8 looks up each property anew for each object and
// turns objects with many properties into dictionaries; each access then takes ten times as long.

/** A row as it is read. */
export type ReadRow = Record<string, unknown>

/** Creates a row from property values, in the order of the properties for which it was made. */
export type NewRow = (values: readonly unknown[]) => ReadRow

/** Returns an object's values of the properties for which it was made, in their order. */
export type ValuesOf = (object: object) => unknown[]

/** Returns a function that creates objects of a prototype from the values of these properties, in the same order. */
export function makerOf(properties: readonly string[], prototype: object): NewRow {
  const assignments = properties.map((property, place) => `this[${JSON.stringify(property)}] = values[${place}]`)
  const Made = new Function('values', assignments.join('\n')) as unknown as new (values: readonly unknown[]) => ReadRow
  Made.prototype = prototype
  return (values) => new Made(values)
}

export function valuesOf(properties: readonly string[]): ValuesOf {
  const values = properties.map((property) => `object[${JSON.stringify(property)}]`)
  return new Function('object', `return [${values.join()}]`) as ValuesOf
}
