import type { Caller } from '../access/index.ts'
import type { Row, Stored, Transaction, Where } from '../storage/index.ts'
import { formsOf } from '../texts/index.ts'
import { isGiven } from './is-given.ts'
import { Conflict } from './refusal.ts'
import type { Concrete } from './visible.ts'

/** Throws `Conflict` when the platform already has an object of this kind with the same external id. */
export async function demandNew<T extends Stored & { platformId: string; externalId: string | null }>(
  tx: Transaction<Caller>,
  model: Concrete<T>,
  { platformId, externalId }: { platformId: string; externalId: string | null | undefined },
): Promise<void> {
  if (isGiven(externalId) && (await tx.find(model, { platformId, externalId: formsOf(externalId) } as Where<Row<T>>)))
    throw new Conflict('The platform has given this external id before.', ['input', 'externalId'])
}
