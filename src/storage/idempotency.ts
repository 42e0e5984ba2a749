import { createHash } from 'node:crypto'
import { Entity, Property } from '@mikro-orm/decorators/legacy'
import { stringify } from 'safe-stable-stringify'
import { Stored } from './stored.ts'
import type { Transaction } from './transaction.ts'

/** The stored first result of a request that its client may repeat. */
@Entity({ tableName: 'idempotency_record' })
export class IdempotencyRecord extends Stored {
  static readonly idPrefix = 'idem'

  @Property({ type: 'string' })
  inputHash!: string

  /** The data from which the result can be rebuilt. */
  @Property({ type: 'json' })
  answer!: object

  @Property({ type: 'Date' })
  firstAt!: Date
}

/** The idempotency key was used before with another input. */
export class KeyReused extends Error {}

/** An operation that runs once, and the functions that store and rebuild its result. */
export interface Work<T, Kept extends object> {
  first: () => Promise<T>
  keep: (answer: T) => Kept
  again: (kept: Kept) => Promise<T>
}

/**
 * Runs the work once per key and owner; a repeat with the same input returns the first result. A refused request leaves
 * nothing and may be repeated. Throws `KeyReused` when the input differs.
 */
export async function once<T, Kept extends object>(
  tx: Transaction<unknown>,
  request: { owner: string; operation: string; input: object & { idempotencyKey?: string | null | undefined } },
  work: Work<T, Kept>,
): Promise<T> {
  const { idempotencyKey, ...input } = request.input
  if (idempotencyKey === undefined || idempotencyKey === null) return work.first()
  const id = `${request.owner}/${request.operation}/${idempotencyKey}`
  const inputHash = createHash('sha256').update(stringify(input)).digest('base64url')
  const record = await tx.find(IdempotencyRecord, { id })
  if (record) {
    if (record.inputHash !== inputHash) throw new KeyReused()
    return work.again(record.answer as Kept)
  }
  const answer = await work.first()
  tx.append(IdempotencyRecord, { id, inputHash, answer: work.keep(answer), firstAt: tx.now })
  return answer
}
