export { ContentItem, ContentKind } from './content-item.ts'
export { publishingContext } from './context.ts'
export { LiveStream } from './live-stream.ts'
