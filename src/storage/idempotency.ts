import { createHash } from 'node:crypto'
import { Entity, Property } from '@mikro-orm/decorators/legacy'
import { stringify } from 'safe-stable-stringify'
import { Stored } from './stored.ts'
import type { Transaction } from './transaction.ts'

/** The first answer to a request that its client may repeat. */
@Entity({ tableName: 'idempotency_record' })
export class IdempotencyRecord extends Stored {
  static readonly idPrefix = 'idem'

  @Property({ type: 'string' })
  inputHash!: string

  /** What the answer can be given again from. */
  @Property({ type: 'json' })
  answer!: object

  @Property({ type: 'Date' })
  firstAt!: Date
}

/** The key was used before, with another input. */
export class KeyReused extends Error {}

/** What is done once, and how its answer is given again. */
export interface Work<T, Kept extends object> {
  first: () => Promise<T>
  keep: (answer: T) => Kept
  again: (kept: Kept) => Promise<T>
}

/**
 * Does the work once for one key of one owner; again with the same input it finds the first answer.
 * A request that was refused has left nothing, and may be repeated.
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
