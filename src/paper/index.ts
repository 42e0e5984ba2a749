export { type LetterheadLine, type Line, Paper } from './paper.ts'
