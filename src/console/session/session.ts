import type { ConsoleViewerQuery } from '../graph/generated.ts'
import type { Abilities } from './abilities.ts'
import type { Settings } from './settings.ts'
import type { SignIn } from './sign-in.ts'

/** The session of the viewer. */
export interface Session {
  clientId: string
  roles: readonly string[]
  organisation: ConsoleViewerQuery['viewer']['organisation']
  abilities: Abilities
  settings: Settings
  signIn: SignIn
}
