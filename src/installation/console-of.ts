import { fileURLToPath } from 'node:url'
import type { Console, ConsoleSettings } from '../gateway/index.ts'

/** The console built by `npm run build`, for both the compiled code and the source. */
export const consoleWith = (settings: ConsoleSettings): Console => ({
  folder: fileURLToPath(new URL('../../dist/console', import.meta.url)),
  settings,
})
