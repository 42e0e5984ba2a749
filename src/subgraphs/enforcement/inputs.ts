import { Field, ID, InputType } from 'type-graphql'
import { DateTime, Duration, TextField, URL } from '../../graph/index.ts'
import { KEY, PROSE, SOUGHT_TITLE, TITLE } from '../../texts/index.ts'
import { OrderAction, Urgency } from '../policy/index.ts'
import { ObjectionGround, OrderStatus } from './vocabulary.ts'

const IDEMPOTENCY_KEY =
  'Your own key for this request: the same key and input again gives the first answer again, another input is a CONFLICT.'

@InputType({
  description:
    'Exactly one of targetId and targetUrl. A URL finds its platform by registrable domain; recipientId is needed only where none is found (an ISP, say).',
})
export class DraftRemovalOrderInput {
  @Field(() => ID, { nullable: true, description: 'A content item, live stream, user or merchant.' })
  targetId?: string | null

  @Field(() => URL, { nullable: true, description: 'Where the target can be seen; http or https.' })
  targetUrl?: string | null

  @Field(() => ID, { nullable: true, description: 'The platform or ISP that is to act.' })
  recipientId?: string | null

  @Field(() => OrderAction, { description: 'What is to be done; it must fit the target.' })
  action!: OrderAction

  @Field(() => Urgency, { nullable: true, defaultValue: Urgency.ORDINARY, description: 'How fast.' })
  urgency?: Urgency | null

  @TextField(TITLE, { description: "The agency's reference number, unique within the agency." })
  reference!: string

  @TextField(PROSE, { description: 'The law and article that the order rests on.' })
  legalBasis!: string

  @TextField(PROSE, { description: 'Why this target falls under it.' })
  reasons!: string

  @Field(() => Duration, {
    nullable: true,
    description:
      'For how long after the issue the affected user must not be told, e.g. `P7D`; six weeks at most. Then the notice goes out by itself.',
  })
  confidentialFor?: string | null

  @TextField(KEY, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null
}

@InputType({ description: 'The draft that a second officer approves.' })
export class ApproveRemovalOrderInput {
  @Field(() => ID, { description: 'A draft of the caller’s agency.' })
  removalOrderId!: string
}

@InputType({ description: 'The order that its agency takes back.' })
export class WithdrawRemovalOrderInput {
  @Field(() => ID, { description: 'An order of the caller’s agency.' })
  removalOrderId!: string

  @TextField(PROSE, { description: 'Why.' })
  reason!: string
}

@InputType({ description: 'The order that its recipient has received.' })
export class AcknowledgeRemovalOrderInput {
  @Field(() => ID, { description: 'An order addressed to the caller.' })
  removalOrderId!: string
}

@InputType({ description: 'The order that its recipient has carried out.' })
export class ReportComplianceInput {
  @Field(() => ID, { description: 'An order addressed to the caller.' })
  removalOrderId!: string

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When it was done, between its issue and now; now when not given. It is kept and shown; the clock counts to the report.',
  })
  completedAt?: Date | null

  @TextField(PROSE, { nullable: true, description: 'Whatever the agency should know.' })
  note?: string | null
}

@InputType({ description: 'An order that was reported late, and its completion time, which its agency believes.' })
export class AcceptCompletionTimeInput {
  @Field(() => ID, { description: 'An order of the caller’s agency that was carried out.' })
  removalOrderId!: string

  @TextField(PROSE, { description: 'Why the recipient’s word counts.' })
  explanation!: string
}

@InputType({ description: 'An objection; the first one to an order stops its clock until it is decided.' })
export class ObjectToRemovalOrderInput {
  @Field(() => ID, { description: 'An order addressed to the caller.' })
  removalOrderId!: string

  @Field(() => ObjectionGround, { description: 'On which ground; on each one once.' })
  ground!: ObjectionGround

  @TextField(PROSE, { description: 'What exactly stands against it.' })
  details!: string
}

@InputType({ description: 'Which orders; all that is given must hold.' })
export class RemovalOrderFilter {
  @Field(() => [OrderStatus], { nullable: true, description: 'In one of these states.' })
  status?: OrderStatus[] | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether its time has run out, as the field of that name tells; restorations included.',
  })
  overdue?: boolean | null

  @Field(() => ID, { nullable: true, description: 'Addressed to this platform or ISP.' })
  recipientId?: string | null

  @TextField(SOUGHT_TITLE, { nullable: true, description: "With exactly this reference number of the agency's." })
  reference?: string | null

  @Field(() => DateTime, { nullable: true, description: 'Issued after this moment.' })
  issuedAfter?: Date | null

  @Field(() => DateTime, { nullable: true, description: 'Issued before this moment.' })
  issuedBefore?: Date | null
}

@InputType({ description: "The agency's answer to an objection." })
export class DecideObjectionInput {
  @Field(() => ID, {
    description:
      'An order of the caller’s agency that was objected to; of another one of its country where that has no director who can decide.',
  })
  removalOrderId!: string

  @Field(() => Boolean, {
    description: 'True ends the order; false lets a clock that stands go on with the time that was left.',
  })
  upheld!: boolean

  @TextField(PROSE, { description: 'Why.' })
  explanation!: string
}

@InputType({ description: "The affected user's word against an order." })
export class AppealRemovalOrderInput {
  @Field(() => ID, { description: 'An order about a user, content item, live stream or shop of the calling platform.' })
  removalOrderId!: string

  @TextField(PROSE, { description: 'In the words of the user.' })
  statement!: string
}

@InputType({ description: 'The answer to an appeal.' })
export class DecideAppealInput {
  @Field(() => ID, {
    description:
      'An appeal against an order of the caller’s agency; of another one of its country where that has no director who can decide.',
  })
  appealId!: string

  @Field(() => Boolean, { description: 'True restores what was taken away.' })
  upheld!: boolean

  @TextField(PROSE, { description: 'Why.' })
  explanation!: string
}

@InputType({ description: 'One draft for each of up to 1,000 URLs, all on the same basis.' })
export class DraftRemovalOrdersInput {
  @Field(() => [URL], { description: 'Where the targets can be seen; http or https; 1,000 at most.' })
  targetUrls!: string[]

  @Field(() => ID, { nullable: true, description: 'Who is to act where a URL belongs to no platform that takes part.' })
  recipientId?: string | null

  @Field(() => OrderAction, { description: 'What is to be done.' })
  action!: OrderAction

  @Field(() => Urgency, { nullable: true, defaultValue: Urgency.ORDINARY, description: 'How fast.' })
  urgency?: Urgency | null

  @TextField(TITLE, {
    description: "The agency's reference number of the list; the drafts get `-1`, `-2` … behind it, by row.",
  })
  reference!: string

  @TextField(PROSE, { description: 'The law and article that the orders rest on.' })
  legalBasis!: string

  @TextField(PROSE, { description: 'Why these targets fall under it.' })
  reasons!: string

  @TextField(KEY, {
    nullable: true,
    description: `${IDEMPOTENCY_KEY} The answer has the same rows, those that were refused included.`,
  })
  idempotencyKey?: string | null
}
