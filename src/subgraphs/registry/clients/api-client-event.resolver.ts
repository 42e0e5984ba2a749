import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { eventLogResolverOf, type RequestContext } from '../../../graph/index.ts'
import type { Row } from '../../../storage/index.ts'
import type { RegistryContext } from '../registry-context.ts'
import { ApiClient } from './api-client.ts'
import { ApiClientEvent } from './api-client-event.ts'

@Resolver(() => ApiClientEvent)
export class ApiClientEventResolver extends eventLogResolverOf<RegistryContext>({
  name: 'apiClientEvents',
  event: () => ApiClientEvent,
  about: 'its clients, of an agency’s for its admins',
  readers: ['platform', 'isp', 'admin'],
  events: ({ apiClients }) => apiClients.events,
}) {
  @FieldResolver(() => ApiClient, { nullable: true, description: 'The client, as it stands now.' })
  apiClient(@Root() event: ApiClientEvent, @Ctx() { rows }: RequestContext): Promise<Row<ApiClient> | null> {
    return rows.one(ApiClient, event.subjectId)
  }
}
