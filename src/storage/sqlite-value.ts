import type { EntityProperty } from '@mikro-orm/core'
import { fieldOf } from './field-of.ts'

/** A value as SQLite stores it: a date as its time, a boolean as 0 or 1, anything else unchanged. */
export function sqliteValue<T>(value: T): Exclude<T, Date | boolean | undefined> | number | null {
  if (value === null || value === undefined) return null
  if (value instanceof Date) return value.getTime()
  return typeof value === 'boolean' ? Number(value) : (value as Exclude<T, Date | boolean | undefined>)
}

export const quoted = (name: string): string => `"${name}"`

export const columnOf = (property: EntityProperty): string => quoted(fieldOf(property))
