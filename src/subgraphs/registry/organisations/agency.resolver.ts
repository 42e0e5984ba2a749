import { Arg, Args, Authorized, Ctx, Mutation, ObjectType, Query, Resolver } from 'type-graphql'
import { connectionOf, PageArguments, type RequestContext } from '../../../graph/index.ts'
import type { Row } from '../../../storage/index.ts'
import { RegisterAgencyInput } from '../inputs.ts'
import { RegisterAgencyPayload } from '../payloads.ts'
import type { RegistryContext } from '../registry-context.ts'
import { Agency } from './agency.ts'

@ObjectType({ description: 'A page of agencies.' })
export class AgencyConnection extends connectionOf<Row<Agency>>('Agency', () => Agency) {}

@Resolver(() => Agency)
export class AgencyResolver {
  @Authorized()
  @Query(() => AgencyConnection, { description: 'The agencies that take part.' })
  async agencies(
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() { rows }: RequestContext,
  ): Promise<AgencyConnection> {
    return new AgencyConnection(await rows.page(Agency, page))
  }

  @Authorized('admin')
  @Mutation(() => RegisterAgencyPayload, {
    description:
      'Lets an agency take part. Its first admin is registered by `registerApiClient`, by the installation’s. FORBIDDEN for the admin of a platform or an ISP.',
  })
  async registerAgency(
    @Arg('input', { description: 'Which one.' }) input: RegisterAgencyInput,
    @Ctx() { caller, registry }: RegistryContext,
  ): Promise<RegisterAgencyPayload> {
    return { agency: await registry.registerAgency(caller, input) }
  }
}
