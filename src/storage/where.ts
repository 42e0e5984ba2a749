export type Scalar = string | number | boolean | Date

interface Range {
  gt?: Scalar
  gte?: Scalar
  lt?: Scalar
  lte?: Scalar
}

/** Equal to a value, one of several values (null may be one), null, not null, or within a range. */
export type Condition = Scalar | null | readonly (Scalar | null)[] | { present: true } | Range

/** Conditions that must all hold; `{}` matches every row. Both databases and memory can evaluate this form. */
export type Where<T = Record<string, unknown>> = { readonly [K in keyof T & string]?: Condition | undefined }

/** The requirement on a row: conditions that all hold, or one of several alternatives. */
export type Requirement<T = Record<string, unknown>> = Where<T> | { readonly anyOf: readonly Where<T>[] }

export const isAlternatives = (requirement: Requirement): requirement is { anyOf: readonly Where[] } =>
  'anyOf' in requirement

export const isRange = (condition: Condition): condition is Range =>
  typeof condition === 'object' && condition !== null && !Array.isArray(condition) && !(condition instanceof Date)

/** Returns a predicate that evaluates the conditions in memory as the database does. */
export function judge(where: Where): (row: object) => boolean {
  const conditions = Object.entries(where).filter((each): each is [string, Condition] => each[1] !== undefined)
  return (row) =>
    conditions.every(([key, condition]) => holds((row as Record<string, unknown>)[key] ?? null, condition))
}

export const matches = (row: object, where: Where): boolean => judge(where)(row)

function holds(value: unknown, condition: Condition): boolean {
  if (Array.isArray(condition)) return condition.includes(value)
  if (condition instanceof Date) return value instanceof Date && value.getTime() === condition.getTime()
  if (condition === null || typeof condition !== 'object') return value === condition
  if ('present' in condition) return value !== null
  if (value === null) return false
  const { gt, gte, lt, lte } = condition as Range
  const scalar = value as Scalar
  return (
    (gt === undefined || scalar > gt) &&
    (gte === undefined || scalar >= gte) &&
    (lt === undefined || scalar < lt) &&
    (lte === undefined || scalar <= lte)
  )
}
