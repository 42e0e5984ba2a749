/** Tells values of an object, those of the properties that it was made for, in their order. */
export type ValuesOf = (object: object) => unknown[]

/**
 * Written out as code, as `makerOf` is: which property a variable names V8 looks up anew for each object, and a transaction looks at some hundred
 * of them.
 */
export function valuesOf(properties: readonly string[]): ValuesOf {
  const values = properties.map((property) => `object[${JSON.stringify(property)}]`)
  return new Function('object', `return [${values.join()}]`) as ValuesOf
}
