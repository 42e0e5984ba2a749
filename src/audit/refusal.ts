import type { TriggerDef } from '@mikro-orm/core'

/** A trigger by which a SQL database refuses what an append-only table must not suffer, whoever asks for it. */
export const refusal = (table: string, event: 'insert' | 'update' | 'delete', when = 'true'): TriggerDef<object> => ({
  name: `${event}_of_${table}_refused`,
  timing: 'before',
  events: [event],
  when,
  // Without the letters e-n-d in a row: the ORM reads triggers back, and would take them for the end.
  body: `select raise(abort, 'The audit trail only grows.')`,
})

/** An update that changes one of these columns; the unit of work may write back what it has read. */
export const changed = (...columns: readonly string[]): string =>
  columns.map((column) => `new.${column} is not old.${column}`).join(' or ')
