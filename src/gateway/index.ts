export { Contexts } from './contexts.ts'
export { serveGateway } from './http.ts'
export { type ComposedGraph, composeInPlace } from './in-place.ts'
