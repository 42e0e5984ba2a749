import { IconPlugConnectedX } from '@tabler/icons-react'
import { useConnectionLost } from '../graph/connection.ts'
import { useMessages } from '../language/language-provider.tsx'
import styles from './shell.module.css'

/** A notice that the data shown may be outdated. */
export function LostNote() {
  const { error: words } = useMessages()
  const lost = useConnectionLost()
  return (
    <div role="status">
      {lost && (
        <p className={styles.lost}>
          <IconPlugConnectedX size={16} aria-hidden /> {words.offline}
        </p>
      )}
    </div>
  )
}
