import { useMemo, useState } from 'react'
import { Link } from 'wouter'
import { useFeed } from '../feed/feed-provider.tsx'
import { type Happening, withNewer } from '../feed/happening.ts'
import type { BoardQuery } from '../graph/generated.ts'
import { gatewayNow } from '../graph/time.ts'
import { useMessages, useTexts } from '../language/language-provider.tsx'
import { Moment } from '../parts/moment.tsx'
import { Section } from '../parts/page.tsx'
import { useAbilities } from '../session/session-provider.tsx'
import styles from './now.module.css'
import { pastHappenings } from './past-happenings.ts'
import { texts } from './texts.ts'

/** The number of orders that the query requests. */
const SHOWN = 14

/** The latest events, live; those of today before the page was opened are derived from the orders changed last. */
export function JustNow({ orders, since }: { orders: BoardQuery['lastChanged']; since: string }) {
  const messages = useMessages()
  const { happenings } = useFeed()
  const { seesAgency: seesDrafts } = useAbilities()
  const [until] = useState(() => new Date(gatewayNow()).toISOString())
  const shown = useMemo(
    () => withNewer(pastHappenings(orders, { from: since, until, seesDrafts }, messages), happenings),
    [orders, since, until, seesDrafts, messages, happenings],
  )
  return <Happenings happenings={shown} />
}

/** A list of events, newest first. */
export function Happenings({ happenings }: { happenings: readonly Happening[] }) {
  const words = useTexts(texts)
  return (
    <Section title={words.justNow}>
      {happenings.length === 0 && <p className={styles.quiet}>{words.quiet}</p>}
      <ol className={styles.happenings} aria-live="polite">
        {happenings.slice(0, SHOWN).map(({ key, at, text, href }) => (
          <li key={key}>
            <Moment at={at} brief />
            {href ? <Link href={href}>{text}</Link> : <span>{text}</span>}
          </li>
        ))}
      </ol>
    </Section>
  )
}
