import {
  Arg,
  Args,
  Authorized,
  Ctx,
  FieldResolver,
  ID,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql'
import { connectionOf, Node, PageArguments, type Reference, type RequestContext } from '../../../graph/index.ts'
import { isGiven } from '../../../kernel/index.ts'
import type { Row } from '../../../storage/index.ts'
import { ApiClientIdInput, RegisterApiClientInput, RotateApiClientInput } from '../inputs.ts'
import { ApiClientPayload } from '../payloads.ts'
import type { RegistryContext } from '../registry-context.ts'
import { nodeOf } from '../viewer/node-of.ts'
import { ApiClient } from './api-client.ts'
import { ApiClientStatus, statusOf } from './api-client-status.ts'
import { ClientRequest, requestsOf } from './client-request.ts'

@ObjectType({ description: 'A page of clients.' })
export class ApiClientConnection extends connectionOf<Row<ApiClient>>('ApiClient', () => ApiClient) {}

@Resolver(() => ApiClient)
export class ApiClientResolver {
  @Authorized('admin', 'platform', 'isp', 'auditor')
  @Query(() => ApiClientConnection, {
    description:
      'Who may call or is to, the disabled ones included. An organisation’s admin sees its clients, and so do a platform’s or an ISP’s own; an agency’s admin also those that wait for an agency to confirm them; an auditor those of its country; the installation’s admin all.',
  })
  async apiClients(
    @Arg('organisationId', () => ID, { nullable: true, description: 'Only those of this organisation.' })
    organisationId: string | null,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() { rows }: RequestContext,
  ): Promise<ApiClientConnection> {
    const where = isGiven(organisationId) ? [{ organisationId }] : []
    return new ApiClientConnection(await rows.page(ApiClient, page, { where }))
  }

  @Authorized('admin')
  @Mutation(() => ApiClientPayload, {
    description:
      'Asks that a client of an issuer, machine or person, may call for an organisation. It is PENDING until another person confirms it: an admin of the organisation, or for the first client of a platform or an ISP one of the agency that registered it. Where there is nobody yet who could, the installation’s admin alone suffices. The issuer keeps its secret or password.',
  })
  async registerApiClient(
    @Arg('input', { description: 'Whom, for which organisation, in which roles.' }) input: RegisterApiClientInput,
    @Ctx() { caller, apiClients }: RegistryContext,
  ): Promise<ApiClientPayload> {
    return { apiClient: await apiClients.register(caller, input) }
  }

  @Authorized('admin', 'platform', 'isp')
  @Mutation(() => ApiClientPayload, {
    description:
      'Confirms what another person asks for a client: its registration, a rotation, that it be enabled. An admin of its organisation does so; a client of a platform or an ISP what somebody outside asks for another of its clients; the installation’s admin where the organisation of whoever asks has no other admin. SAME_OFFICER for whoever asks, under any name, and for the client itself.',
  })
  async confirmApiClient(
    @Arg('input', { description: 'Which one.' }) input: ApiClientIdInput,
    @Ctx() { caller, apiClients }: RegistryContext,
  ): Promise<ApiClientPayload> {
    return { apiClient: await apiClients.confirm(caller, input) }
  }

  @Authorized('admin')
  @Mutation(() => ApiClientPayload, {
    description:
      'Asks that a client get a new subject at the issuer. It stays the same client, with its name, history and drafts. The new one is accepted once another person confirms it; the one before for a time from now on, and then refused, for good. Asked again, the newer subject takes the place of the one that waits. A secret alone is changed at the issuer.',
  })
  async rotateApiClient(
    @Arg('input', { description: 'Which client, to which subject.' }) input: RotateApiClientInput,
    @Ctx() { caller, apiClients }: RegistryContext,
  ): Promise<ApiClientPayload> {
    return { apiClient: await apiClients.rotate(caller, input) }
  }

  @Authorized('admin', 'platform', 'isp')
  @Mutation(() => ApiClientPayload, {
    description:
      'Refuses the tokens of a client from now on; within ten seconds also those that were just used. Declines what waits to be confirmed. One person suffices: an admin of its organisation, or another client of the platform or ISP.',
  })
  async disableApiClient(
    @Arg('input', { description: 'Which one; never the caller itself.' }) input: ApiClientIdInput,
    @Ctx() { caller, apiClients }: RegistryContext,
  ): Promise<ApiClientPayload> {
    return { apiClient: await apiClients.disable(caller, input) }
  }

  @Authorized('admin')
  @Mutation(() => ApiClientPayload, {
    description:
      'Accepts the tokens of a disabled client again: at once where the same person disabled it, otherwise once another person confirms it.',
  })
  async enableApiClient(
    @Arg('input', { description: 'Which one.' }) input: ApiClientIdInput,
    @Ctx() { caller, apiClients }: RegistryContext,
  ): Promise<ApiClientPayload> {
    return { apiClient: await apiClients.enable(caller, input) }
  }

  @FieldResolver(() => ApiClientStatus, { description: 'Whether its tokens are accepted.' })
  status(@Root() client: Row<ApiClient>): ApiClientStatus {
    return statusOf(client)
  }

  @FieldResolver(() => [ClientRequest], {
    description:
      'What waits for another person to confirm it by `confirmApiClient`, also while the client is disabled.',
  })
  requests(@Root() client: Row<ApiClient>): ClientRequest[] {
    return requestsOf(client)
  }

  @FieldResolver(() => Node, {
    nullable: true,
    description:
      'For whom it calls; null for the installation’s own admin, whom the configuration names, and for auditors of all countries.',
  })
  async organisation(
    @Root() { organisationId }: Row<ApiClient>,
    @Ctx() context: RequestContext,
  ): Promise<Reference | null> {
    return organisationId ? nodeOf(organisationId, context) : null
  }
}
