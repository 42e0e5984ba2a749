import { InputError, rowsOf, type SubgraphDefinition } from '../../graph/index.ts'
import { VerificationRequiredError } from '../policy/index.ts'
import { ContentItemResolver } from './content-item.resolver.ts'
import { ContentItem } from './content-item.ts'
import { LiveStreamResolver } from './live-stream.resolver.ts'
import { LiveStream } from './live-stream.ts'
import { LiveStreamFlag } from './live-stream-flag.ts'
import { UserResolver } from './user.resolver.ts'

export const publishingSubgraph: SubgraphDefinition = {
  name: 'publishing',
  models: [ContentItem, LiveStream, LiveStreamFlag],
  resolvers: [ContentItemResolver, LiveStreamResolver, UserResolver],
  orphanedTypes: [InputError, VerificationRequiredError],
  references: {
    ContentItem: rowsOf(ContentItem),
    LiveStream: rowsOf(LiveStream),
  },
}
