import { Button } from '@mantine/core'
import { useSpeech } from '../language/language-provider.tsx'
import type { SignIn } from './sign-in.ts'

/** The sign-out button for pages without a header. */
export function SignOutButton({ signIn }: { signIn: SignIn }) {
  const { language, messages } = useSpeech()
  return (
    <Button variant="default" size="xs" onClick={() => signIn.end(language)}>
      {messages.act.signOut}
    </Button>
  )
}
