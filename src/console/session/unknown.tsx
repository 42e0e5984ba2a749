import { useTexts } from '../language/language-provider.tsx'
import { Empty } from '../parts/states.tsx'
import type { SignIn } from './sign-in.ts'
import styles from './sign-in-page.module.css'
import { SignOutButton } from './sign-out-button.tsx'
import { texts } from './texts.ts'

/** The page for a person whom the issuer knows, but Verigraph does not. */
export function Unknown({ signIn }: { signIn: SignIn }) {
  const words = useTexts(texts)
  return (
    <main className={styles.page}>
      <Empty title={words.unknown}>
        <SignOutButton signIn={signIn} />
      </Empty>
    </main>
  )
}
