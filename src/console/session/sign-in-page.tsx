import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useSpeech, useTexts } from '../language/language-provider.tsx'
import { LanguageSwitch } from '../shell/language-switch.tsx'
import { ThemeSwitch } from '../shell/theme-switch.tsx'
import type { Settings } from './settings.ts'
import type { SignIn } from './sign-in.ts'
import styles from './sign-in-page.module.css'
import { texts } from './texts.ts'

interface Props {
  settings: Settings
  signIn: SignIn
  /** The reason for the page: first visit, failed sign-in, or expired session. */
  standing: 'signedOut' | 'expired' | 'failed'
}

/** The sign-in page, which leads to the issuer; in the demo with a choice of accounts. */
export function SignInPage({ settings, signIn, standing }: Props) {
  const { language, messages } = useSpeech()
  const [broken, setBroken] = useState(standing === 'failed')
  const [leaving, setLeaving] = useState(false)
  const words = useTexts(texts)
  // The back button from the issuer restores this page as it was left.
  useEffect(() => {
    const comeBack = ({ persisted }: PageTransitionEvent) => persisted && setLeaving(false)
    window.addEventListener('pageshow', comeBack)
    return () => window.removeEventListener('pageshow', comeBack)
  }, [])
  const enter = (account?: string) => {
    setLeaving(true)
    signIn.begin({ language, account }).catch(() => {
      setLeaving(false)
      setBroken(true)
    })
  }
  return (
    <main className={styles.page}>
      <div className={styles.top}>
        <span className={styles.name}>
          <img src={new URL('../icon.svg', import.meta.url).href} alt="" width={20} height={20} /> {messages.product}
        </span>
        <span className={styles.switches}>
          <LanguageSwitch />
          <ThemeSwitch />
        </span>
      </div>
      <h1>{words.title}</h1>
      <p className="muted">{words.lead}</p>
      {standing === 'expired' && !broken && (
        <p role="status" className={styles.expired}>
          {words.expired}
        </p>
      )}
      {broken && (
        <p role="alert" className={styles.failed}>
          {words.failed}
        </p>
      )}
      <Button size="md" fullWidth loading={leaving} onClick={() => enter()} className={styles.enter}>
        {words.enter}
      </Button>
      {settings.demo && <DemoAccounts enter={enter} />}
    </main>
  )
}

const ACCOUNTS = [
  'officer',
  'director',
  'reviewer',
  'auditor',
  'vietsocial',
  'globaltube',
  'vnnet',
  'admin',
  'admin2',
] as const

function DemoAccounts({ enter }: { enter: (account: string) => void }) {
  const { language } = useSpeech()
  const words = useTexts(texts)
  return (
    <section className={styles.demo} aria-label={words.demo}>
      <p className="muted">{words.demo}</p>
      <ul>
        {ACCOUNTS.map((account) => (
          <li key={account}>
            <button type="button" className={styles.account} onClick={() => enter(account)}>
              <span className="unseen">{words.as(account)}: </span>
              <code>{account}</code>
              <span>{words.accounts[account]}</span>
            </button>
          </li>
        ))}
      </ul>
      <p>
        <a href={`/dev?lang=${language}`}>{words.more}</a>
      </p>
    </section>
  )
}
