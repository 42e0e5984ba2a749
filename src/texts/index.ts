export { formsOf } from './forms-of.ts'
export {
  CODE,
  CONTENT,
  CURSOR,
  EXACT,
  HOST,
  ID,
  KEY,
  NAME,
  PROSE,
  SOUGHT_EXACT,
  SOUGHT_HOST,
  SOUGHT_KEY,
  SOUGHT_TITLE,
  SUBJECT,
  TITLE,
  TOKEN,
  URL_PATTERN,
} from './kinds.ts'
export type { ReadText, TextReading } from './text-kind.ts'
