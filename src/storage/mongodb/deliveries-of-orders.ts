import type { Db } from 'mongodb'
import { inBatches } from './in-batches.ts'

interface Delivery {
  _id: string
  eventId: string
  statusCode: number | null
  error: string | null
}

/** Attempts that were made before tell what they were about and, beside the sentence, in one word what they came to. */
export async function deliveriesOfOrders(db: Db): Promise<void> {
  const deliveries = db.collection<Delivery>('webhook_delivery')
  const events = db.collection<{ _id: string; subjectId: string }>('log_event')
  for await (const before of inBatches(deliveries.find({ subjectId: { $exists: false } }))) {
    const found = await events.find({ _id: { $in: before.map(({ eventId }) => eventId) } }).toArray()
    const subjects = new Map(found.map(({ _id, subjectId }) => [_id, subjectId]))
    await deliveries.bulkWrite(
      before.map((delivery) => {
        const told = { subjectId: subjects.get(delivery.eventId) ?? '', outcome: outcomeOf(delivery) }
        return { updateOne: { filter: { _id: delivery._id }, update: { $set: told } } }
      }),
    )
  }
}

function outcomeOf({ statusCode, error }: Delivery): string {
  if (error === null) return 'TAKEN'
  if (statusCode !== null) return 'REFUSED'
  if (error.startsWith('It did not answer within ')) return 'TIMED_OUT'
  if (error.startsWith('It could not be reached ')) return 'UNREACHABLE'
  return error === 'Verigraph could not put the event together.' ? 'NOT_SENT' : 'ADDRESS_REFUSED'
}
