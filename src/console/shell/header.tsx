import { Kbd, UnstyledButton } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { Link } from 'wouter'
import { useMessages, useTexts } from '../language/language-provider.tsx'
import { MODIFIER } from '../parts/modifier.ts'
import { useSession } from '../session/session-provider.tsx'
import { AccountMenu } from './account-menu.tsx'
import styles from './header.module.css'
import { LanguageSwitch } from './language-switch.tsx'
import { LawClock } from './law-clock.tsx'
import { texts } from './texts.ts'
import { ThemeSwitch } from './theme-switch.tsx'

export function Header({ search, help }: { search: () => void; help: () => void }) {
  const { header: words } = useTexts(texts)
  const messages = useMessages()
  const { organisation, roles } = useSession()
  const organisationName = organisation && 'name' in organisation ? organisation.name : null
  return (
    <header className={styles.header}>
      <Link href="/" className={styles.name}>
        <img src={new URL('../icon.svg', import.meta.url).href} alt={messages.product} width={18} height={18} />
        <span aria-hidden>{messages.product}</span>
      </Link>
      <span className={styles.who}>
        {organisationName} <span className="muted">{roles.map((role) => messages.roles[role] ?? role).join(', ')}</span>
      </span>
      <span className={styles.tools}>
        <LawClock />
        <UnstyledButton className={styles.search} onClick={search}>
          <IconSearch size={15} stroke={1.8} aria-hidden />
          <span>{words.search}</span>
          <Kbd size="xs">{MODIFIER} K</Kbd>
        </UnstyledButton>
        <LanguageSwitch />
        <ThemeSwitch />
        <AccountMenu help={help} />
      </span>
    </header>
  )
}
