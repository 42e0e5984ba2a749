export { Contexts } from './contexts.ts'
export { serveGateway } from './http.ts'
export { composeInPlace } from './in-place.ts'
