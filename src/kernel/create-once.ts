import type { Caller } from '../access/index.ts'
import type { Row, Stored, Transaction } from '../storage/index.ts'
import { answerOnce } from './answer-once.ts'
import { type Concrete, visible } from './visible.ts'

/**
 * Creates an object once per idempotency key; a repeat returns the first object. Throws `Conflict` for the same key
 * with another input.
 */
export function createOnce<T extends Stored, Made extends Row<T> & { readonly id: string }>(
  tx: Transaction<Caller>,
  request: { operation: string; input: object & { idempotencyKey?: string | null | undefined }; model: Concrete<T> },
  create: () => Promise<Made>,
): Promise<Made | T> {
  const { model, operation, input } = request
  return answerOnce<Made | T, { id: string }>(
    tx,
    { operation, input },
    {
      first: create,
      keep: ({ id }) => ({ id }),
      again: ({ id }) => visible(tx, model, id, ['input', 'idempotencyKey']),
    },
  )
}
