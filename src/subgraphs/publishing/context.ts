import { defineContext, type Surroundings } from '../../context/index.ts'
import { InputError } from '../../graph/index.ts'
import { identityContext } from '../identity/index.ts'
import { VerificationRequiredError } from '../policy/index.ts'
import { LIVE_STREAM_ACTIVITY } from './activity.ts'
import { ContentItemResolver } from './content-item.resolver.ts'
import { ContentItem } from './content-item.ts'
import { LiveStreamResolver } from './live-stream.resolver.ts'
import { LiveStream } from './live-stream.ts'
import { LiveStreamFlag } from './live-stream-flag.ts'
import { Publishing } from './publishing.service.ts'
import { contentItemTarget, liveStreamTarget } from './targets.ts'
import { UserResolver } from './user.resolver.ts'

export const publishingContext = defineContext({
  name: 'publishing',
  needs: { identity: identityContext },
  models: [ContentItem, LiveStream, LiveStreamFlag],
  nodes: { ContentItem, LiveStream },
  resolvers: [ContentItemResolver, LiveStreamResolver, UserResolver],
  orphanedTypes: () => [InputError, VerificationRequiredError],
  build: ({ storage }: Surroundings, { identity }) => ({ publishing: new Publishing({ storage, identity }) }),
  targets: [contentItemTarget, liveStreamTarget],
  activity: LIVE_STREAM_ACTIVITY,
})
