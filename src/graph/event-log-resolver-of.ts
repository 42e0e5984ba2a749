import { Arg, Args, Authorized, type ClassType, Ctx, Query, Resolver, Root, Subscription } from 'type-graphql'
import type { Role } from '../access/index.ts'
import type { DeliveredEvent } from '../delivery/index.ts'
import type { RecipientEvents } from '../kernel/index.ts'
import { CURSOR } from '../texts/index.ts'
import type { RequestContext } from './context.ts'
import { PageArguments, sizeOf } from './page.ts'
import type { RecipientEvent } from './recipient-event.ts'
import { TextArguments } from './text-field.ts'

/**
 * Returns the base resolver of a kind of log: a query and a subscription of one name, to be extended by the fields of
 * its events.
 */
export function eventLogResolverOf<Context extends RequestContext>(log: {
  /** The name of both root fields. */
  name: string
  event: () => ClassType<RecipientEvent>
  /** The subject of the log, in the descriptions. */
  about: string
  readers: readonly Role[]
  events: (context: Context) => RecipientEvents
}) {
  @Resolver()
  abstract class EventLogResolver {
    @Authorized(...log.readers)
    @Query(() => [log.event()], {
      name: log.name,
      description: `The recipient's log of ${log.about}, for those who poll: oldest first, after the cursor, from the beginning without one.`,
    })
    read(@Args(() => PageArguments) page: PageArguments, @Ctx() context: Context): Promise<DeliveredEvent[]> {
      return log.events(context).read(context.caller, page.after ?? undefined, sizeOf(page))
    }

    @Authorized(...log.readers)
    @TextArguments({ after: CURSOR })
    @Subscription(log.event, {
      name: log.name,
      description: `The log of ${log.about}: replays what came after the cursor (everything, without one), then follows live. At least once, in sequence order, for the token's recipient.`,
      subscribe: ({ args, context }: { args: { after?: string | null }; context: Context }) =>
        log.events(context).follow(context.caller, args.after ?? undefined),
    })
    follow(
      @Root() event: DeliveredEvent,
      @Arg('after', () => String, { nullable: true, description: 'The cursor of the last event that you processed.' })
      _after: string | null,
    ): DeliveredEvent {
      return event
    }
  }
  return EventLogResolver
}
