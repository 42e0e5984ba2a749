import { targetKind } from '../../context/index.ts'
import { OrderAction } from '../policy/index.ts'
import { ContentItem } from './content-item.ts'
import { LiveStream } from './live-stream.ts'
import type { Publishing } from './publishing.service.ts'

export const contentItemTarget = targetKind<ContentItem, { publishing: Publishing }>({
  typename: 'ContentItem',
  model: ContentItem,
  actions: [OrderAction.REMOVE_CONTENT],
  urlPattern: { name: 'CONTENT_ITEM', description: 'One post or comment.' },
  hasUrl: true,
  told: 'externalId text url',
  titles: { en: 'Content item (a post or comment)', vi: 'Nội dung (bài đăng hoặc bình luận)' },
  userBehind: ({ authorId }) => authorId,
  take: (tx, id, { publishing }) => publishing.remove(tx, id),
  undo: (tx, id, { publishing }) => publishing.restore(tx, id),
})

/** An interruption has no undo: the stream is over, and its host may start another. */
export const liveStreamTarget = targetKind<LiveStream, { publishing: Publishing }>({
  typename: 'LiveStream',
  model: LiveStream,
  actions: [OrderAction.INTERRUPT_STREAM],
  urlPattern: { name: 'LIVE_STREAM', description: 'One live stream.' },
  hasUrl: true,
  told: 'externalId title url',
  titles: { en: 'Live stream', vi: 'Buổi phát trực tiếp' },
  userBehind: ({ hostId }) => hostId,
  take: (tx, id, { publishing }) => publishing.interrupt(tx, id),
})
