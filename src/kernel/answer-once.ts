import type { Caller } from '../access/index.ts'
import { KeyReused, once, type Transaction, type Work } from '../storage/index.ts'
import { Conflict } from './refusal.ts'

/**
 * Runs the work once per idempotency key; a repeat returns the first result. Throws `Conflict` for the same key with
 * another input.
 */
export async function answerOnce<T, Kept extends object>(
  tx: Transaction<Caller>,
  request: { operation: string; input: object & { idempotencyKey?: string | null | undefined } },
  work: Work<T, Kept>,
): Promise<T> {
  try {
    return await once(tx, { owner: tx.actor.clientId, ...request }, work)
  } catch (error) {
    if (error instanceof KeyReused)
      throw new Conflict('This key was used with another input; take a new one.', ['input', 'idempotencyKey'])
    throw error
  }
}
