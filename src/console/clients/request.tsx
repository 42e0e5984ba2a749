import { Button } from '@mantine/core'
import { ConfirmClientDocument, DisableClientDocument } from '../graph/generated.ts'
import { useSpeech, useTexts } from '../language/language-provider.tsx'
import { lengthOf } from '../language/lengths.ts'
import { MINUTE } from '../language/moments.ts'
import { useLetters } from '../parts/letters.ts'
import { Moment } from '../parts/moment.tsx'
import { Refused } from '../parts/refused.tsx'
import { useNow } from '../parts/ticker.ts'
import { useSession } from '../session/session-provider.tsx'
import { subjectText } from './client-names.tsx'
import styles from './clients.module.css'
import { type ClientTexts, texts } from './texts.ts'
import { useClientAct } from './use-client-act.ts'
import type { WaitingClient } from './use-waiting.ts'
import { type Confirming, subjectLookedAt } from './who-confirms.ts'

/** The pending request of a client: requester, time, and new subject. */
export function RequestFacts({ client }: Pick<WaitingClient, 'client'>) {
  const { language } = useSpeech()
  const words = useTexts(texts)
  const now = useNow(MINUTE)
  const [present] = client.subjects
  return (
    <ul className={styles.requests}>
      {client.requests.map(({ kind, requestedBy, requestedAt, subject }) => (
        <li key={kind}>
          <span className={styles.kind}>{words.kind[kind]}</span>{' '}
          <span className="muted">
            {words.askedBy(requestedBy, lengthOf(language, Math.max(MINUTE, now - Date.parse(requestedAt)), 1))} (
            <Moment at={requestedAt} />)
          </span>
          {subject && (
            <span className={styles.subject}>
              {kind === 'ROTATION' && present && <s>{subjectText(present)}</s>} {subjectText(subject)}
            </span>
          )}
          {kind === 'ENABLING' && present && <span className={styles.subject}>{subjectText(present)}</span>}
        </li>
      ))}
    </ul>
  )
}

/** The controls of the second person, or the names of those who may confirm. */
export function RequestActs({ client, confirming, keys = false }: WaitingClient & { keys?: boolean }) {
  const words = useTexts(texts)
  const { clientId } = useSession()
  const { run, busy, refusal } = useClientAct()
  const rotates = client.requests.some(({ kind }) => kind === 'ROTATION')
  const isAsked = !confirming.mine && confirming.part === 'asked'
  const mayDecline = client.clientId !== clientId
  const confirm = () => run('confirm', ConfirmClientDocument, { apiClientId: client.id, ...subjectLookedAt(client) })
  const decline = () => run('decline', DisableClientDocument, { apiClientId: client.id })
  useLetters(keys ? { a: () => confirming.mine && confirm(), r: () => mayDecline && decline() } : {})
  return (
    <div className={styles.decision}>
      {!confirming.mine && <p className="muted">{whoseText(confirming, words)}</p>}
      <div className={styles.buttons}>
        {confirming.mine && (
          <Button size="xs" loading={busy === 'confirm'} aria-keyshortcuts={keys ? 'a' : undefined} onClick={confirm}>
            {words.confirm}
          </Button>
        )}
        {mayDecline && (
          <Button
            size="xs"
            variant="default"
            loading={busy === 'decline'}
            aria-keyshortcuts={keys ? 'r' : undefined}
            onClick={decline}
          >
            {isAsked ? words.takeBack : words.decline}
          </Button>
        )}
      </div>
      {rotates && mayDecline && <p className={styles.hint}>{words.declineStops}</p>}
      <Refused refusal={refusal} />
    </div>
  )
}

function whoseText(confirming: Confirming & { mine: false }, words: ClientTexts): string {
  const others = confirming.others.length > 0 ? words.othersConfirm(confirming.others.join(', ')) : words.rootConfirms
  return confirming.part ? `${words.part[confirming.part]} ${others}` : others
}
