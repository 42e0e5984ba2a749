import type { Caller } from '../../access/index.ts'
import { record } from '../../audit/index.ts'
import type { Transaction } from '../../storage/index.ts'
import type { WebhookPauseReason } from './vocabulary.ts'
import type { WebhookEndpoint } from './webhook-endpoint.ts'
import { positionsOf } from './webhook-positions.ts'

/** Pauses the endpoint: nothing is due any more; its positions are kept. Throws `WrongState` when it is not active. */
export async function pauseEndpoint(
  tx: Transaction<Caller>,
  endpoint: WebhookEndpoint,
  reason: WebhookPauseReason,
): Promise<void> {
  endpoint.pause(reason, tx.now)
  for (const position of await positionsOf(tx, endpoint)) position.rest()
  record(tx, 'webhook-endpoint.paused', endpoint)
}
