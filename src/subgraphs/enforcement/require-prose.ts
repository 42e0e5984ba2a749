import { type InputPath, requireText } from '../../graph/index.ts'

const LONGEST = 20_000

/** What someone explains: a basis, reasons, a statement. Throws `InvalidInput` where it is blank, or longer than 20,000 characters. */
export const requireProse = (text: string, path: InputPath): string => requireText(text, path, LONGEST)
