import type { EntityProperty } from '@mikro-orm/core'

/** The column or field name of a property. */
export function fieldOf(property: EntityProperty): string {
  const [field] = property.fieldNames
  if (!field) throw new Error(`${property.name} has no field.`)
  return field
}
