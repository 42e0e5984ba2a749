import type { Caller } from '../access/index.ts'
import { KeyReused, once, type Stored, type Transaction } from '../storage/index.ts'
import { Conflict } from './refusal.ts'
import { type Concrete, visible } from './visible.ts'

/** Creates once for one idempotency key; a repetition finds the first answer. Throws `Conflict` for the same key with another input. */
export async function createOnce<T extends Stored>(
  tx: Transaction<Caller>,
  request: { operation: string; input: object & { idempotencyKey?: string | null | undefined }; model: Concrete<T> },
  create: () => Promise<T>,
): Promise<T> {
  try {
    return await once(
      tx,
      { owner: tx.actor.clientId, operation: request.operation, input: request.input },
      { first: create, again: (id) => visible(tx, request.model, id, ['input', 'idempotencyKey']) },
    )
  } catch (error) {
    if (error instanceof KeyReused)
      throw new Conflict('This key was used with another input; take a new one.', ['input', 'idempotencyKey'])
    throw error
  }
}
