import { Arg, Authorized, Ctx, FieldResolver, Resolver, Root, Subscription } from 'type-graphql'
import { Node, ownOrReference, type Reference, type RequestContext } from '../../../graph/index.ts'
import type { VisibleModel } from '../../../kernel/index.ts'
import { Appeal } from '../appeals/appeal.ts'
import { RemovalOrder } from '../orders/removal-order.ts'
import type { Activities } from './activity.service.ts'
import { Activity } from './activity.ts'
import { Language } from './vocabulary.ts'

type ActivityContext = RequestContext & { activities: Activities }

/** The possible subjects that this context stores; a live stream is returned as a reference, which its own context resolves. */
const OWN: Readonly<Record<string, VisibleModel>> = { RemovalOrder, Appeal }

@Resolver(() => Activity)
export class ActivityResolver {
  @Authorized('officer', 'director', 'auditor')
  @Subscription(() => Activity, {
    description:
      "For an agency's console: live streams that start, end, are interrupted or flagged, and orders that change, in its country; everywhere for an auditor of none. From now on, and only while you listen: nothing is replayed. Who falls 10,000 behind is cut with `FELL_BEHIND`, and comes again.",
    subscribe: ({ context: { activities, caller } }: { context: ActivityContext }) => activities.follow(caller),
  })
  activity(@Root() activity: Activity): Activity {
    return activity
  }

  @FieldResolver(() => Node, { description: 'What it happened to, as it stands now.' })
  subject(@Root() { subjectId }: Activity, @Ctx() context: RequestContext): Reference | Promise<Reference | null> {
    return ownOrReference(OWN, subjectId, context)
  }

  @FieldResolver(() => String, {
    description: 'The same for people: one line, without personal data. An order is named by its reference.',
  })
  summary(
    @Root() activity: Activity,
    @Ctx() { activities }: ActivityContext,
    @Arg('language', () => Language, { defaultValue: Language.EN, description: 'In which language.' })
    language: Language,
  ): string {
    return activities.summaryOf(activity, language)
  }
}
