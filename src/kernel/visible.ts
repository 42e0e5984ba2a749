import type { Caller, Visibility } from '../access/index.ts'
import { type Model, matches, type Row, type Stored, type Transaction, type Where } from '../storage/index.ts'
import { type InputPath, NotFound } from './refusal.ts'

/** A model that defines which of its rows a caller may see. */
export type VisibleModel<T extends Stored = Stored> = Model<T> & { readonly visibleTo: Visibility }

/** A visible model that can be instantiated. */
export type Concrete<T extends Stored> = (new (...args: never[]) => T) & VisibleModel<T>

/**
 * Finds a live object that the actor may see. Throws `NotFound` at `path` both for a missing object and for one that
 * the actor may not see.
 */
export async function visible<T extends Stored>(
  tx: Transaction<Caller>,
  model: Concrete<T>,
  id: string,
  path: InputPath,
): Promise<T> {
  const found = await tx.find(model, { id } as Where<Row<T>>)
  const where = model.visibleTo(tx.actor)
  if (!found || !where || !matches(found, where)) throw new NotFound(path)
  return found
}
