import { Checkbox } from '@mantine/core'
import { Link } from 'wouter'
import { useSpeech, useTexts } from '../language/language-provider.tsx'
import { lengthOf } from '../language/lengths.ts'
import { MINUTE } from '../language/moments.ts'
import { titleOf } from '../parts/target.ts'
import { useNow } from '../parts/ticker.ts'
import styles from './approvals.module.css'
import { texts } from './texts.ts'
import type { DraftOrder } from './use-drafts.ts'

interface Props {
  draft: DraftOrder
  current: boolean
  chosen: boolean
  read: boolean
  own: boolean
  selected: boolean
  toggle: () => void
}

export function DraftRow({ draft, current, chosen, read, own, selected, toggle }: Props) {
  const { language, messages } = useSpeech()
  const words = useTexts(texts)
  const now = useNow(MINUTE)
  const age = lengthOf(language, Math.max(MINUTE, now - Date.parse(draft.draftedAt)), 1)
  return (
    <li className={styles.row} data-chosen={chosen || undefined} data-current={current || undefined}>
      <label className={styles.select} htmlFor={`select-${draft.id}`} title={words.selectHint}>
        <Checkbox
          id={`select-${draft.id}`}
          size="xs"
          checked={selected}
          disabled={!read || own}
          onChange={toggle}
          aria-label={words.select(draft.reference)}
        />
      </label>
      <Link href={`/approvals/${draft.id}`} aria-current={current ? 'true' : undefined}>
        <span className={styles.rowTitle}>{titleOf(draft.target, messages)}</span>
        <span className={styles.about}>
          <span className="figures">{draft.reference}</span> · {draft.recipient.name} ·{' '}
          {own ? words.ownDraft : messages.order.draftedAgo(draft.draftedBy, age)}
          {read && !own && ` · ${words.read}`}
        </span>
      </Link>
    </li>
  )
}
