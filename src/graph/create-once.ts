import type { Caller } from '../access/index.ts'
import type { Stored, Transaction } from '../storage/index.ts'
import { answerOnce } from './answer-once.ts'
import { type Concrete, visible } from './visible.ts'

/** Creates once for one idempotency key; a repetition finds the first answer. Throws `Conflict` for the same key with another input. */
export function createOnce<T extends Stored>(
  tx: Transaction<Caller>,
  request: { operation: string; input: object & { idempotencyKey?: string | null | undefined }; model: Concrete<T> },
  create: () => Promise<T>,
): Promise<T> {
  const { model, operation, input } = request
  return answerOnce(
    tx,
    { operation, input },
    {
      first: create,
      keep: ({ id }) => ({ id }),
      again: ({ id }) => visible(tx, model, id, ['input', 'idempotencyKey']),
    },
  )
}
