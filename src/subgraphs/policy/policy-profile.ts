import { Directive, Field, ID, ObjectType } from 'type-graphql'
import { CountryCode, Duration, Node, URL } from '../../graph/index.ts'
import { FigureSource } from './figure-source.ts'
import { Action, OrderAction, ProfileStatus, Urgency, VerificationLevel } from './vocabulary.ts'

@ObjectType({ simpleResolvers: true, description: 'The level that a profile asks for an action.' })
export class ActionRequirement {
  @Field(() => Action, { description: 'What the user wants to do.' })
  action!: Action

  @Field(() => Boolean, { description: 'Whether this is for doing it commercially, e.g. a live stream that sells.' })
  commercial!: boolean

  @Field(() => VerificationLevel, { description: 'The user’s level must be this or higher.' })
  minimumLevel!: VerificationLevel

  @Field(() => FigureSource, { description: 'Where this stands.' })
  source!: FigureSource
}

@ObjectType({ simpleResolvers: true, description: 'The time that a profile gives for carrying out a removal order.' })
export class OrderDeadline {
  @Field(() => Urgency, { description: 'The urgency of the order.' })
  urgency!: Urgency

  @Field(() => Duration, {
    description: 'Counted from the moment at which the order is issued; ISO 8601, e.g. `PT3H`.',
  })
  within!: string

  @Field(() => FigureSource, { description: 'Where this stands.' })
  source!: FigureSource
}

@ObjectType({
  simpleResolvers: true,
  description: 'A time for one kind of removal order that differs from what the profile gives the others.',
})
export class OrderDeadlineException extends OrderDeadline {
  @Field(() => OrderAction, { description: 'What the order asks its recipient to do.' })
  action!: OrderAction
}

@ObjectType({
  simpleResolvers: true,
  description: 'One figure of a profile, in a form in which profiles can be laid side by side.',
})
export class PolicyFigure {
  @Field(() => String, {
    description:
      'The same in every profile, e.g. `removalDeadline.ORDINARY`; `removalDeadline.ORDINARY.INTERRUPT_STREAM` only where that kind of order has a time of its own.',
  })
  name!: string

  @Field(() => String, {
    nullable: true,
    description: 'A number, an ISO 8601 length of time or an enum’s value, as text; null where nothing is asked.',
  })
  value!: string | null

  @Field(() => FigureSource, { description: 'Where this stands.' })
  source!: FigureSource
}

/** A nation's rules as data: a file in `profiles/`, not a row in the database. */
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'What a nation’s law asks of platforms and grants to agencies, as data.',
})
@Directive('@key(fields: "id")')
export class PolicyProfile {
  @Field(() => ID, { description: 'Country and law, e.g. `vn-draft-2023`.' })
  id!: string

  @Field(() => String, { description: 'The law, in the words of its country.' })
  name!: string

  @Field(() => CountryCode, { description: 'The country whose law this is; ISO 3166-1 alpha-2.' })
  country!: string

  @Field(() => ProfileStatus, { description: 'Whether this is law today.' })
  status!: ProfileStatus

  @Field(() => String, { nullable: true, description: 'What whoever thinks of following it must know.' })
  warning!: string | null

  @Field(() => [URL], { description: 'The law and articles that each figure comes from.' })
  sources!: readonly string[]

  @Field(() => String, {
    description: 'What recipients and users can do against an order; part of every order that is issued.',
  })
  redress!: string

  @Field(() => [ActionRequirement], { description: 'One for each action, commercial and not.' })
  requirements!: readonly ActionRequirement[]

  @Field(() => [OrderDeadline], { description: 'One for each urgency.' })
  removalDeadlines!: readonly OrderDeadline[]

  @Field(() => [OrderDeadlineException], {
    description: 'Where a kind of order has a time of its own; empty in most profiles.',
  })
  removalDeadlineExceptions!: readonly OrderDeadlineException[]

  @Field(() => [PolicyFigure], { description: 'Every figure of the profile with its source, in a fixed order.' })
  figures!: readonly PolicyFigure[]

  /** Time after the issue of an order within which an appeal can be filed (ISO 8601). */
  appealWithin!: string

  /** Time that a recipient has to carry out a restoration after a won appeal (ISO 8601). */
  restoreWithin!: string

  /** Number of accounts of one platform that a phone number may verify. */
  accountsPerPhoneNumber!: number

  /** Number of accounts of one platform that an electronic identity may verify. */
  accountsPerPersonalId!: number

  /** The country whose phone numbers are accepted (ISO 3166-1 alpha-2); null for any. */
  phoneNumberCountry!: string | null

  /** Validity of a verification (ISO 8601); null for no end. */
  verificationValidity!: string | null

  /** Age in years below which users need a guardian; null when none do. */
  guardianBelowAge!: number | null

  /** How long an identity is kept after its user requested erasure (ISO 8601). */
  identityRetention!: string

  /** The highest level that a platform may attest after a verification of its own; UNVERIFIED for none. */
  attestableLevel!: VerificationLevel
}
