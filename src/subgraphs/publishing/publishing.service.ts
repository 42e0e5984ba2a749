import type { Caller } from '../../access/index.ts'
import { urlKey } from '../../addresses/index.ts'
import { record } from '../../audit/index.ts'
import { createOnce, demandNew, isGiven, visible } from '../../kernel/index.ts'
import type { Row, Storage, Transaction } from '../../storage/index.ts'
import { type Identity, User } from '../identity/index.ts'
import { Action } from '../policy/index.ts'
import { ContentItem, ContentKind, ContentStatus } from './content-item.ts'
import type {
  EndLiveStreamInput,
  FlagLiveStreamInput,
  PublishContentItemInput,
  StartLiveStreamInput,
} from './inputs.ts'
import { LiveStream } from './live-stream.ts'
import { LiveStreamFlag } from './live-stream-flag.ts'

/** Content and live streams of verified users. */
export class Publishing {
  constructor(private readonly parts: { storage: Storage<Caller>; identity: Identity }) {}

  /**
   * Publishes a content item. Throws `VerificationRequired`, with nothing written, when the author's level is too low for the platform's
   * profile.
   */
  publish(caller: Caller, input: PublishContentItemInput): Promise<Row<ContentItem>> {
    return this.parts.storage.transaction(caller, (tx) =>
      createOnce(tx, { operation: 'publishContentItem', input, model: ContentItem }, async () => {
        const action = actionOf(input.kind)
        const author = await this.parts.identity.admit(tx, input.authorId, { action }, ['input', 'authorId'])
        const { platformId, jurisdiction } = author
        await demandNew(tx, ContentItem, { platformId, externalId: input.externalId })
        if (isGiven(input.inReplyToId)) await visible(tx, ContentItem, input.inReplyToId, ['input', 'inReplyToId'])
        const item = tx.append(ContentItem, {
          kind: input.kind,
          authorId: author.id,
          platformId,
          jurisdiction,
          text: input.text ?? null,
          ...addressed(input.url),
          inReplyToId: input.inReplyToId ?? null,
          externalId: input.externalId ?? null,
          status: ContentStatus.PUBLISHED,
          publishedAt: tx.now,
          removedAt: null,
        })
        record(tx, 'content-item.published', item)
        return item
      }),
    )
  }

  /** Starts a live stream. Throws `VerificationRequired`, with nothing written, when the host's level is too low. */
  startLiveStream(caller: Caller, input: StartLiveStreamInput): Promise<LiveStream> {
    return this.parts.storage.transaction(caller, (tx) =>
      createOnce(tx, { operation: 'startLiveStream', input, model: LiveStream }, async () => {
        const commercial = input.commercial ?? false
        const act = { action: Action.LIVE_STREAM, commercial }
        const host = await this.parts.identity.admit(tx, input.hostId, act, ['input', 'hostId'])
        const { platformId, jurisdiction } = host
        await demandNew(tx, LiveStream, { platformId, externalId: input.externalId })
        const stream = tx.create(LiveStream, {
          hostId: host.id,
          platformId,
          jurisdiction,
          title: input.title,
          ...addressed(input.url),
          externalId: input.externalId ?? null,
          commercial,
          startedAt: tx.now,
        })
        record(tx, 'live-stream.started', stream)
        return stream
      }),
    )
  }

  endLiveStream(caller: Caller, input: EndLiveStreamInput): Promise<LiveStream> {
    return this.parts.storage.transaction(caller, async (tx) => {
      const stream = await visible(tx, LiveStream, input.liveStreamId, ['input', 'liveStreamId'])
      stream.end(tx.now)
      record(tx, 'live-stream.ended', stream)
      return stream
    })
  }

  /**
   * Records a viewer's flag, passed on by the platform. A second flag of the same viewer changes nothing. Throws `WrongState` for a stream
   * that is over.
   */
  flagLiveStream(caller: Caller, input: FlagLiveStreamInput): Promise<LiveStream> {
    return this.parts.storage.transaction(caller, async (tx) => {
      const stream = await visible(tx, LiveStream, input.liveStreamId, ['input', 'liveStreamId'])
      const viewer = await visible(tx, User, input.viewerId, ['input', 'viewerId'])
      if (await tx.find(LiveStreamFlag, { liveStreamId: stream.id, viewerId: viewer.id })) return stream
      stream.flag()
      const flag = { liveStreamId: stream.id, viewerId: viewer.id, reason: input.reason, flaggedAt: tx.now }
      tx.create(LiveStreamFlag, flag)
      record(tx, 'live-stream.flagged', stream, { onBehalfOfId: viewer.id })
      return stream
    })
  }

  /** Removes an item, as its platform reported. */
  async remove(tx: Transaction<Caller>, contentItemId: string): Promise<void> {
    const item = await visible(tx, ContentItem, contentItemId, ['input', 'removalOrderId'])
    item.remove(tx.now)
    record(tx, 'content-item.removed', item)
  }

  /** Restores an item, as its platform reported. */
  async restore(tx: Transaction<Caller>, contentItemId: string): Promise<void> {
    const item = await visible(tx, ContentItem, contentItemId, ['input', 'removalOrderId'])
    item.restore()
    record(tx, 'content-item.restored', item)
  }

  /** Interrupts a stream, as its platform reported. */
  async interrupt(tx: Transaction<Caller>, liveStreamId: string): Promise<void> {
    const stream = await visible(tx, LiveStream, liveStreamId, ['input', 'removalOrderId'])
    if (stream.interrupt(tx.now)) record(tx, 'live-stream.interrupted', stream)
  }
}

/** Returns a URL as given, and its normalized form for lookup. */
const addressed = (url: string | null | undefined) => ({ url: url ?? null, urlKey: url ? urlKey(url) : null })

const actionOf = (kind: ContentKind): Action => (kind === ContentKind.COMMENT ? Action.COMMENT : Action.POST)
