/** The transport of an operation and its results. */
export type Transport = 'http' | 'sse' | 'websocket'
