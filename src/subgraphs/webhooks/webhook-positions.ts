import { EventLog, type LogId } from '../../delivery/index.ts'
import type { Row, Transaction } from '../../storage/index.ts'
import { CARRIED_LOGS } from './carried-log.ts'
import type { WebhookLog } from './vocabulary.ts'
import type { WebhookEndpoint } from './webhook-endpoint.ts'
import { WebhookPosition } from './webhook-position.ts'

/** An endpoint's position in a log has an id that says which one it is. */
export const positionId = ({ id }: { id: string }, log: WebhookLog): string => `${id}/${CARRIED_LOGS[log].kind}`

/** Begins at the end of each log: what comes from now on is sent. */
export async function beginPositions(tx: Transaction<unknown>, endpoint: WebhookEndpoint): Promise<void> {
  for (const log of endpoint.logs) {
    const logId: LogId = `${endpoint.recipientId}/${CARRIED_LOGS[log].kind}`
    const sequence = (await tx.find(EventLog, { id: logId }))?.lastSequence ?? 0
    tx.create(WebhookPosition, { id: positionId(endpoint, log), endpointId: endpoint.id, logId, log, sequence })
  }
}

/** The live position of an endpoint in one of the logs that it carries. */
export async function positionIn(
  tx: Transaction<unknown>,
  endpoint: Pick<Row<WebhookEndpoint>, 'id'>,
  log: WebhookLog,
): Promise<WebhookPosition> {
  const id = positionId(endpoint, log)
  const position = await tx.find(WebhookPosition, { id })
  if (!position) throw new Error(`The position ${id} is lost.`)
  return position
}

export async function positionsOf(tx: Transaction<unknown>, endpoint: WebhookEndpoint): Promise<WebhookPosition[]> {
  const positions: WebhookPosition[] = []
  for (const log of endpoint.logs) positions.push(await positionIn(tx, endpoint, log))
  return positions
}
