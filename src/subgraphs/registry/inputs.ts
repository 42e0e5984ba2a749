import { Field, ID, InputType } from 'type-graphql'
import { urlPatternKinds } from '../../context/index.ts'
import { CountryCode, DateTime, TextField, TextListField } from '../../graph/index.ts'
import { EXACT, HOST, NAME, SUBJECT, URL_PATTERN } from '../../texts/index.ts'
import { ClientRole } from './clients/client-role.ts'
import { PlatformKind, PlatformVerification } from './organisations/platform.ts'

@InputType({ description: 'How the addresses of one kind of object look.' })
export class UrlPatternInput {
  @Field(() => urlPatternKinds.type, { description: 'What stands there.' })
  kind!: string

  @TextField(URL_PATTERN, {
    description:
      'In the syntax of the WHATWG URL Pattern Standard, without regular expressions and repeated groups. The group `:externalId` is where the platform’s own id of the object stands. The host is a domain of the platform, with subdomains as written: `https://{www.}?social.example/*/posts/:externalId`. Holds for http and https, and for any query string, unless it names parameters: `https://social.example/watch?v=:externalId`.',
  })
  pattern!: string
}

@InputType({ description: 'All patterns of a platform, in the place of those that it had.' })
export class SetUrlPatternsInput {
  @Field(() => ID, {
    nullable: true,
    description:
      'Whose; the calling platform when not given. Only an agency’s admin names another, of its own country.',
  })
  platformId?: string | null

  @Field(() => [UrlPatternInput], {
    description: 'At most 50, each once. Where several match an address, the first whose object is known counts.',
  })
  patterns!: UrlPatternInput[]
}

@InputType({ description: 'A platform that is to take part.' })
export class RegisterPlatformInput {
  @TextField(NAME, { description: 'Its name.' })
  name!: string

  @Field(() => PlatformKind, { description: 'Domestic or cross-border.' })
  kind!: PlatformKind

  @Field(() => CountryCode, { description: 'Where its operator is established; ISO 3166-1 alpha-2.' })
  country!: string

  @TextListField(HOST, {
    description:
      'Its registrable domains, at least one, each of one platform only; in Unicode or ASCII. A public suffix (github.io, say), an IP address, an underscore or a character that nobody sees is INVALID_INPUT.',
  })
  domains!: string[]

  @Field(() => ID, { description: 'The rules that it is to follow. An agency’s admin gives those of its own country.' })
  policyProfileId!: string

  @Field(() => PlatformVerification, {
    nullable: true,
    defaultValue: PlatformVerification.VERIGRAPH,
    description: 'Whether it may attest verifications of its own.',
  })
  verification?: PlatformVerification | null

  @Field(() => [UrlPatternInput], {
    nullable: true,
    defaultValue: [],
    description: 'How its addresses look; `setUrlPatterns` changes them later.',
  })
  urlPatterns?: UrlPatternInput[] | null
}

@InputType({ description: 'An internet service provider that is to take part.' })
export class RegisterInternetServiceProviderInput {
  @TextField(NAME, { description: 'Its name.' })
  name!: string

  @Field(() => ID, { description: 'The rules that it is to follow. An agency’s admin gives those of its own country.' })
  policyProfileId!: string
}

@InputType({ description: 'An agency that is to take part.' })
export class RegisterAgencyInput {
  @TextField(NAME, { description: 'Its name in the words of its country.' })
  name!: string

  @Field(() => CountryCode, {
    description: 'Whose agency it is; ISO 3166-1 alpha-2. An agency’s admin names its own country.',
  })
  country!: string
}

@InputType({ description: 'Whom the tokens of a client name.' })
abstract class TokenSubjectInput {
  @TextField(EXACT, {
    nullable: true,
    description: 'The OpenID issuer of its tokens; may be left out where only one is trusted.',
  })
  issuer?: string | null

  @TextField(SUBJECT, {
    description:
      'What the issuer’s tokens say in the claim that names the caller: the client id of a machine, the `sub` of a person. One that a client has or had before is a CONFLICT.',
  })
  subject!: string
}

@InputType({ description: 'A client of the issuer, machine or person, that may call for an organisation.' })
export class RegisterApiClientInput extends TokenSubjectInput {
  @Field(() => ID, {
    nullable: true,
    description:
      'A platform, ISP or agency: the caller’s own, or one that its agency registered and that has had no client yet; any for the installation’s admin. Left out for an AUDITOR of all countries, whom only the installation’s admin registers.',
  })
  organisationId?: string | null

  @TextField(EXACT, {
    description:
      'The name by which `viewer` and the audit trail know it, for good; unique. 1 to 100 characters: a to z, 0 to 9, and inside also `. _ @ -`.',
  })
  clientId!: string

  @Field(() => [ClientRole], {
    description:
      'PLATFORM for a platform, ISP for an ISP; for an agency OFFICER, DIRECTOR or both, or AUDITOR alone. ADMIN alone for each of them: whoever checks orders, or says who may give or answer them, does neither.',
  })
  roles!: ClientRole[]
}

@InputType({ description: 'Which client, and whom its tokens name from now on.' })
export class RotateApiClientInput extends TokenSubjectInput {
  @Field(() => ID, { description: 'A client of the caller’s organisation; any for the installation’s admin.' })
  apiClientId!: string

  @Field(() => DateTime, {
    nullable: true,
    description:
      'Until when the subjects before are accepted, too; 24 hours from now when not given, 30 days at most. A moment that is past ends them at once.',
  })
  acceptOldUntil?: Date | null
}

@InputType({ description: 'Which client.' })
export class ApiClientIdInput {
  @Field(() => ID, { description: 'A client that the caller sees; who may do what with it, the mutation says.' })
  apiClientId!: string

  @TextField(SUBJECT, {
    nullable: true,
    description:
      'For `confirmApiClient`: the subject that you looked at. CONFLICT where it is to be another one by now. Without it you confirm whatever waits.',
  })
  subject?: string | null

  @TextField(EXACT, {
    nullable: true,
    description:
      'For `confirmApiClient`: the issuer of that subject, as you looked at it; another one’s subject is another one.',
  })
  issuer?: string | null
}
