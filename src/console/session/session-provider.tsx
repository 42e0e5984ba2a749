import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { useQuery } from 'urql'
import { ConsoleViewerDocument } from '../graph/generated.ts'
import { Failed } from '../parts/states.tsx'
import { type Abilities, abilitiesOf } from './abilities.ts'
import type { Session } from './session.ts'
import type { Settings } from './settings.ts'
import type { SignIn } from './sign-in.ts'
import styles from './sign-in-page.module.css'
import { SignOutButton } from './sign-out-button.tsx'
import { Unknown } from './unknown.tsx'

const SessionContext = createContext<Session | null>(null)

/** Loads the viewer's session and provides it to its children. */
export function SessionProvider(props: { settings: Settings; signIn: SignIn; children: ReactNode }) {
  const { settings, signIn, children } = props
  const [{ data, error }, ask] = useQuery({ query: ConsoleViewerDocument, requestPolicy: 'network-only' })
  const viewer = data?.viewer
  const session = useMemo(
    () => viewer && { ...viewer, abilities: abilitiesOf(viewer.roles), settings, signIn },
    [viewer, settings, signIn],
  )
  if (error && !session)
    return (
      <main className={styles.page}>
        <Failed error={error} retry={ask} />
        <SignOutButton signIn={signIn} />
      </main>
    )
  if (!session) return null
  if (session.roles.length === 0) return <Unknown signIn={signIn} />
  return <SessionContext.Provider value={session}>{children}</SessionContext.Provider>
}

export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('Nobody is signed in here.')
  return session
}

export const useAbilities = (): Abilities => useSession().abilities
