import { logKind } from '../../context/index.ts'
import { EventLog, type LogId } from '../../delivery/index.ts'
import type { Row, Transaction } from '../../storage/index.ts'
import type { WebhookEndpoint } from './webhook-endpoint.ts'
import { WebhookPosition } from './webhook-position.ts'

/** Returns the id of an endpoint's position in a log. */
export const positionId = ({ id }: { id: string }, log: string): string => `${id}/${logKind(log)}`

/** Creates the positions at the end of each log: only later events are sent. */
export async function beginPositions(tx: Transaction<unknown>, endpoint: WebhookEndpoint): Promise<void> {
  for (const log of endpoint.logs) {
    const logId: LogId = `${endpoint.recipientId}/${logKind(log)}`
    const sequence = (await tx.find(EventLog, { id: logId }))?.lastSequence ?? 0
    tx.create(WebhookPosition, { id: positionId(endpoint, log), endpointId: endpoint.id, logId, log, sequence })
  }
}

/** Returns the position of an endpoint in one of the logs that it carries. */
export async function positionIn(
  tx: Transaction<unknown>,
  endpoint: Pick<Row<WebhookEndpoint>, 'id'>,
  log: string,
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
