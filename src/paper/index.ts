export type { LetterheadLine } from './paper.ts'
export { Printers, PrintersBusy } from './printers.ts'
export { type Script, ScriptWriter } from './script.ts'
export type { Line } from './sheets.ts'
