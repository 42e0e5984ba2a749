import { CloseButton } from '@mantine/core'
import { Link } from 'wouter'
import { useMessages } from '../language/language-provider.tsx'
import styles from './new-order.module.css'
import type { Sent } from './use-send.ts'

/** What came of sending; each draft is a link away. */
export function SentNote({ sent, close }: { sent: Sent; close: () => void }) {
  const { newOrder: words, keys } = useMessages()
  return (
    <div className={styles.sent} role="status">
      <div>
        {sent.drafted.length > 0 && (
          <p>
            <strong>{words.sent(sent.drafted.length)}</strong>{' '}
            {sent.drafted.slice(0, 8).map(({ id, reference }) => (
              <Link key={id} href={`/orders/${id}`}>
                {reference}{' '}
              </Link>
            ))}
          </p>
        )}
        {sent.refused.length > 0 && (
          <div role="alert">
            <strong>{words.rowsRefused}</strong>
            <ul>
              {sent.refused.map(({ url, message }) => (
                <li key={url}>
                  {url}: <span lang="en">{message}</span>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
      <CloseButton aria-label={keys.close} onClick={close} />
    </div>
  )
}
