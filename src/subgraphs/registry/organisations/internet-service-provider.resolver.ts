import { Arg, Args, Authorized, Ctx, Mutation, ObjectType, Query, Resolver } from 'type-graphql'
import { connectionOf, PageArguments, type RequestContext } from '../../../graph/index.ts'
import type { Row } from '../../../storage/index.ts'
import { RegisterInternetServiceProviderInput } from '../inputs.ts'
import { RegisterInternetServiceProviderPayload } from '../payloads.ts'
import type { RegistryContext } from '../registry-context.ts'
import { InternetServiceProvider } from './internet-service-provider.ts'

@ObjectType({ description: 'A page of internet service providers.' })
export class InternetServiceProviderConnection extends connectionOf<Row<InternetServiceProvider>>(
  'InternetServiceProvider',
  () => InternetServiceProvider,
) {}

@Resolver(() => InternetServiceProvider)
export class InternetServiceProviderResolver {
  @Authorized()
  @Query(() => InternetServiceProviderConnection, { description: 'The internet service providers that take part.' })
  async internetServiceProviders(
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() { rows }: RequestContext,
  ): Promise<InternetServiceProviderConnection> {
    return new InternetServiceProviderConnection(await rows.page(InternetServiceProvider, page))
  }

  @Authorized('admin')
  @Mutation(() => RegisterInternetServiceProviderPayload, {
    description:
      'Lets an internet service provider take part. Its first client is registered by `registerApiClient`. FORBIDDEN for the admin of a platform or an ISP.',
  })
  async registerInternetServiceProvider(
    @Arg('input', { description: 'Which one, and under which rules.' }) input: RegisterInternetServiceProviderInput,
    @Ctx() { caller, registry }: RegistryContext,
  ): Promise<RegisterInternetServiceProviderPayload> {
    return { internetServiceProvider: await registry.registerInternetServiceProvider(caller, input) }
  }
}
