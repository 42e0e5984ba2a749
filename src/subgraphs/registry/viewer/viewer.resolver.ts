import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { Node, type Reference, type RequestContext } from '../../../graph/index.ts'
import { nodeOf } from './node-of.ts'
import { Viewer } from './viewer.ts'

@Resolver(() => Viewer)
export class ViewerResolver {
  @Query(() => Viewer, { description: 'Who the bearer of this token is. Open to everyone.' })
  viewer(@Ctx() { caller }: RequestContext): Viewer {
    return caller
  }

  @FieldResolver(() => Node, {
    nullable: true,
    description:
      'The platform, ISP or agency that the client belongs to; null without a token, and for the installation’s own admin.',
  })
  async organisation(@Root() { organisationId }: Viewer, @Ctx() context: RequestContext): Promise<Reference | null> {
    return organisationId ? nodeOf(organisationId, context) : null
  }
}
