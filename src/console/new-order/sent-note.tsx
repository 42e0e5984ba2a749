import { CloseButton } from '@mantine/core'
import { Fragment, useEffect, useRef } from 'react'
import { Link } from 'wouter'
import { useMessages, useTexts } from '../language/language-provider.tsx'
import styles from './new-order.module.css'
import { texts } from './texts.ts'
import type { Sent } from './use-send.ts'

/** The result of sending, with a link to each draft. */
export function SentNote({ sent, close }: { sent: Sent; close: () => void }) {
  const words = useTexts(texts)
  const { act } = useMessages()
  const note = useRef<HTMLDivElement>(null)
  // The note is above the form just filled in, and may be out of view.
  useEffect(() => {
    note.current?.focus()
  }, [sent])
  return (
    <div className={styles.sent} role="status" ref={note} tabIndex={-1}>
      <div>
        {sent.drafted.length > 0 && (
          <p>
            <strong>{words.sent(sent.drafted.length)}</strong>{' '}
            {sent.drafted.slice(0, 8).map(({ id, reference }, at) => (
              <Fragment key={id}>
                {at > 0 && ', '}
                <Link href={`/orders/${id}`}>{reference}</Link>
              </Fragment>
            ))}
            {sent.drafted.length > 8 && ' …'}
          </p>
        )}
        {sent.refused.length > 0 && (
          <div role="alert">
            <strong>{words.rowsRefused}</strong> {sent.drafted.length > 0 && words.rowsKept}
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
      <CloseButton aria-label={act.close} onClick={close} />
    </div>
  )
}
