import { Button } from '@mantine/core'
import { useMessages } from '../language/language-provider.tsx'
import { Empty } from '../parts/states.tsx'
import styles from './sign-in-page.module.css'

/** The page shown when not even the settings can be loaded. */
export function Unreachable() {
  const { error: words } = useMessages()
  return (
    <main className={styles.page}>
      <Empty title={words.unreachable} hint={words.unreachableHint}>
        <Button variant="default" onClick={() => location.reload()}>
          {words.retry}
        </Button>
      </Empty>
    </main>
  )
}
