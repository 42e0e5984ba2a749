import { Button, Code, Skeleton } from '@mantine/core'
import type { ReactNode } from 'react'
import type { CombinedError } from 'urql'
import { useMessages } from '../language/language-provider.tsx'
import styles from './states.module.css'

/** A placeholder for empty data, with a hint. */
export function Empty({ title, hint, children }: { title: string; hint?: string; children?: ReactNode }) {
  return (
    <div className={styles.state}>
      <p className={styles.title}>{title}</p>
      {hint && <p className="muted">{hint}</p>}
      {children}
    </div>
  )
}

/** The message for data that failed to load, with the code that the operator finds in the log. */
export function Failed({ error, retry }: { error: CombinedError; retry?: () => void }) {
  const { error: words } = useMessages()
  const code = error.graphQLErrors[0]?.extensions
  const id = code?.id ?? code?.code
  return (
    <div className={styles.state} role="alert">
      <p className={styles.title}>{words.title}</p>
      <p className="muted">{words.hint}</p>
      {typeof id === 'string' && (
        <p>
          {words.later} <Code>{id}</Code>
        </p>
      )}
      {retry && (
        <Button variant="default" size="xs" onClick={() => retry()}>
          {words.retry}
        </Button>
      )}
    </div>
  )
}

/** A skeleton of rows that are being loaded. */
export function Waiting({ rows = 6, height = 40 }: { rows?: number; height?: number }) {
  const { loading } = useMessages()
  return (
    <div aria-busy role="status" aria-label={loading}>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={height - 16} my={8} radius="sm" animate={false} />
      ))}
    </div>
  )
}
