export { type LetterheadLine, Paper } from './paper.ts'
export type { Line } from './sheets.ts'
