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
import { connectionOf, Node, PageArguments, type Reference, type RequestContext } from '../../graph/index.ts'
import type { Row } from '../../storage/index.ts'
import { ApiClient } from './api-client.ts'
import { ApiClientIdInput, RegisterApiClientInput, RotateApiClientInput } from './inputs.ts'
import { nodeOf } from './node-of.ts'
import { ApiClientPayload } from './payloads.ts'
import type { RegistryContext } from './registry-context.ts'

@ObjectType({ description: 'A page of clients.' })
export class ApiClientConnection extends connectionOf<Row<ApiClient>>('ApiClient', () => ApiClient) {}

@Resolver(() => ApiClient)
export class ApiClientResolver {
  @Authorized('admin', 'auditor')
  @Query(() => ApiClientConnection, {
    description:
      'Who may call, the disabled ones included. An auditor sees all; an agency’s admin those of its own country.',
  })
  async apiClients(
    @Arg('organisationId', () => ID, { nullable: true, description: 'Only those of this organisation.' })
    organisationId: string | null,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() { rows }: RequestContext,
  ): Promise<ApiClientConnection> {
    const where = organisationId ? [{ organisationId }] : []
    return new ApiClientConnection(await rows.page(ApiClient, page, { where }))
  }

  @Authorized('admin')
  @Mutation(() => ApiClientPayload, {
    description:
      'Lets a client of an issuer, machine or person, call for an organisation. The issuer keeps its secret or password.',
  })
  async registerApiClient(
    @Arg('input', { description: 'Whom, for which organisation, in which roles.' }) input: RegisterApiClientInput,
    @Ctx() { caller, apiClients }: RegistryContext,
  ): Promise<ApiClientPayload> {
    return { apiClient: await apiClients.register(caller, input) }
  }

  @Authorized('admin')
  @Mutation(() => ApiClientPayload, {
    description:
      'Gives a client a new subject at the issuer. It stays the same client, with its name, history and drafts. For a time both are accepted; then the old one is refused, for good. A secret alone is changed at the issuer.',
  })
  async rotateApiClient(
    @Arg('input', { description: 'Which client, to which subject.' }) input: RotateApiClientInput,
    @Ctx() { caller, apiClients }: RegistryContext,
  ): Promise<ApiClientPayload> {
    return { apiClient: await apiClients.rotate(caller, input) }
  }

  @Authorized('admin')
  @Mutation(() => ApiClientPayload, {
    description: 'Refuses the tokens of a client from now on; within ten seconds also those that were just used.',
  })
  async disableApiClient(
    @Arg('input', { description: 'Which one; never the caller itself.' }) input: ApiClientIdInput,
    @Ctx() { caller, apiClients }: RegistryContext,
  ): Promise<ApiClientPayload> {
    return { apiClient: await apiClients.disable(caller, input) }
  }

  @Authorized('admin')
  @Mutation(() => ApiClientPayload, { description: 'Accepts the tokens of a disabled client again.' })
  async enableApiClient(
    @Arg('input', { description: 'Which one.' }) input: ApiClientIdInput,
    @Ctx() { caller, apiClients }: RegistryContext,
  ): Promise<ApiClientPayload> {
    return { apiClient: await apiClients.enable(caller, input) }
  }

  @FieldResolver(() => Node, {
    nullable: true,
    description: 'For whom it calls; null for the installation’s own admin, whom the configuration names.',
  })
  async organisation(
    @Root() { organisationId }: Row<ApiClient>,
    @Ctx() context: RequestContext,
  ): Promise<Reference | null> {
    return organisationId ? nodeOf(organisationId, context) : null
  }
}
