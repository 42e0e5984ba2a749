import type { EntityProperty } from '@mikro-orm/core'

/** What a property is called in its table or collection. */
export function fieldOf(property: EntityProperty): string {
  const [field] = property.fieldNames
  if (!field) throw new Error(`${property.name} has no field.`)
  return field
}
