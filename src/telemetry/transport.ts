/** How an operation comes, and how its results go. */
export type Transport = 'http' | 'sse' | 'websocket'
