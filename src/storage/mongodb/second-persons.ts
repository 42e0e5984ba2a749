import type { Db } from 'mongodb'

interface Endpoint {
  _id: string
  jurisdiction?: string | null
}

/** Agencies' clients are in their agencies' care, and deliveries know the country of their endpoint. */
export async function secondPersons(db: Db): Promise<void> {
  const clients = db.collection<{ organisationId: string | null }>('api_client')
  for (const organisationId of await clients.distinct('organisationId'))
    if (organisationId?.startsWith('agency_'))
      await clients.updateMany({ organisationId }, { $set: { inCareOf: organisationId } })
  const deliveries = db.collection('webhook_delivery')
  for await (const { _id, jurisdiction = null } of db.collection<Endpoint>('webhook_endpoint').find())
    await deliveries.updateMany({ endpointId: _id }, { $set: { jurisdiction } })
}
