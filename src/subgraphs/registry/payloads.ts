import { Field, ObjectType } from 'type-graphql'
import { Payload } from '../../graph/index.ts'
import { ApiClient } from './clients/api-client.ts'
import { Agency } from './organisations/agency.ts'
import { InternetServiceProvider } from './organisations/internet-service-provider.ts'
import { Platform } from './organisations/platform.ts'

@ObjectType({ simpleResolvers: true, description: 'What came of `setUrlPatterns`.' })
export class SetUrlPatternsPayload extends Payload {
  @Field(() => Platform, { nullable: true, description: 'The platform as it now stands; null when refused.' })
  platform!: Platform | null
}

@ObjectType({ simpleResolvers: true, description: 'What came of `registerPlatform`.' })
export class RegisterPlatformPayload extends Payload {
  @Field(() => Platform, { nullable: true, description: 'The new platform; null when refused.' })
  platform!: Platform | null
}

@ObjectType({ simpleResolvers: true, description: 'What came of `registerInternetServiceProvider`.' })
export class RegisterInternetServiceProviderPayload extends Payload {
  @Field(() => InternetServiceProvider, { nullable: true, description: 'The new provider; null when refused.' })
  internetServiceProvider!: InternetServiceProvider | null
}

@ObjectType({ simpleResolvers: true, description: 'What came of `registerAgency`.' })
export class RegisterAgencyPayload extends Payload {
  @Field(() => Agency, { nullable: true, description: 'The new agency; null when refused.' })
  agency!: Agency | null
}

@ObjectType({
  simpleResolvers: true,
  description:
    'What came of `registerApiClient`, `confirmApiClient`, `rotateApiClient`, `disableApiClient` or `enableApiClient`.',
})
export class ApiClientPayload extends Payload {
  @Field(() => ApiClient, { nullable: true, description: 'The client as it now stands; null when refused.' })
  apiClient!: ApiClient | null
}
