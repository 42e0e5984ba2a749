import type { TriggerDef } from '@mikro-orm/core'

/** A trigger by which an SQL database refuses changes to an append-only table. */
export const refusal = (table: string, event: 'insert' | 'update' | 'delete', when = 'true'): TriggerDef<object> => ({
  name: `${event}_of_${table}_refused`,
  timing: 'before',
  events: [event],
  when,
  // Without the letters e-n-d in a row: the ORM parses triggers and would take them for the end.
  body: `select raise(abort, 'The audit trail only grows.')`,
})

/** A condition that is true if an update changes one of these columns; the unit of work may write unchanged values. */
export const changed = (...columns: readonly string[]): string =>
  columns.map((column) => `new.${column} is not old.${column}`).join(' or ')
