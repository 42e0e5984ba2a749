import { fileURLToPath } from 'node:url'
import type { Console, ConsoleSettings } from '../gateway/index.ts'

/** The console that `npm run build` has put beside the compiled code, whichever of the two is running. */
export const consoleWith = (settings: ConsoleSettings): Console => ({
  folder: fileURLToPath(new URL('../../dist/console', import.meta.url)),
  settings,
})
