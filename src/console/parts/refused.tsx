import { useMessages } from '../language/language-provider.tsx'
import styles from './refused.module.css'

/** The message of a refusal. */
export function Refused({ refusal }: { refusal: { code: string; message: string } | null }) {
  const { act } = useMessages()
  if (!refusal) return null
  return (
    <p role="alert" className={styles.refused}>
      <strong>{act.refused}.</strong> <span lang="en">{refusal.message}</span>
    </p>
  )
}
