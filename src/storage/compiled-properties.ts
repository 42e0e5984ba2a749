// What is done with the properties of each object of a model, written out as code. With names that only a variable holds, V8 would look each property up
// anew for each object, of which a transaction reads some hundred, and would make a dictionary of an object whose many properties are set one by one:
// each look at that takes ten times as long.

/** A row as it is read. */
export type ReadRow = Record<string, unknown>

/** Makes a row of the values of its properties, in the order in which it was made for them. */
export type NewRow = (values: readonly unknown[]) => ReadRow

/** Tells values of an object, those of the properties that it was made for, in their order. */
export type ValuesOf = (object: object) => unknown[]

/** Makes objects of a prototype with these properties, of their values in the same order. */
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
