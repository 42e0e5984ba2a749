import { useMessages } from '../language/language-provider.tsx'
import { Empty } from '../parts/states.tsx'
import type { SignIn } from './sign-in.ts'
import styles from './sign-in-page.module.css'
import { SignOutButton } from './sign-out-button.tsx'

/** Whoever the issuer knows and Verigraph does not. */
export function Unknown({ signIn }: { signIn: SignIn }) {
  const { signIn: words } = useMessages()
  return (
    <main className={styles.page}>
      <Empty title={words.unknown}>
        <SignOutButton signIn={signIn} />
      </Empty>
    </main>
  )
}
