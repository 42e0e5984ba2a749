export { CONTENT, EXACT, KEY, NAME, PROSE, TITLE, TOKEN } from './kinds.ts'
export { type ReadText, TextKind } from './text-kind.ts'
