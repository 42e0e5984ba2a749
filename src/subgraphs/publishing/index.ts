export { ContentItem, ContentKind } from './content-item.ts'
export { LiveStream } from './live-stream.ts'
export { Publishing } from './publishing.ts'
export { publishingSubgraph } from './subgraph.ts'
