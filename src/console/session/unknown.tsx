import { Button } from '@mantine/core'
import { useSpeech } from '../language/language-provider.tsx'
import { Empty } from '../parts/states.tsx'
import type { SignIn } from './sign-in.ts'
import styles from './sign-in-page.module.css'

/** Whoever the issuer knows and Verigraph does not. */
export function Unknown({ signIn }: { signIn: SignIn }) {
  const { language, messages } = useSpeech()
  return (
    <main className={styles.page}>
      <Empty title={messages.signIn.unknown}>
        <Button variant="default" onClick={() => signIn.end(language)}>
          {messages.header.signOut}
        </Button>
      </Empty>
    </main>
  )
}
