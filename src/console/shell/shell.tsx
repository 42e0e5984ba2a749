import { useDisclosure, useHotkeys } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useTexts } from '../language/language-provider.tsx'
import { useGo, useLetters } from '../parts/letters.ts'
import { BottomBar } from './bottom-bar.tsx'
import { Header } from './header.tsx'
import { KeysHelp } from './keys-help.tsx'
import { LostNote } from './lost-note.tsx'
import { keysTo } from './navigation.ts'
import { Palette } from './palette.tsx'
import styles from './shell.module.css'
import { Sidebar } from './sidebar.tsx'
import { texts } from './texts.ts'
import { useToggleTheme } from './theme-switch.tsx'
import { useCounts } from './use-counts.ts'
import { useDestinations } from './use-destinations.ts'

/** The frame around every screen: location, navigation, and keys. */
export function Shell({ children }: { children: ReactNode }) {
  const words = useTexts(texts)
  const destinations = useDestinations()
  const [, go] = useLocation()
  const [searching, search] = useDisclosure()
  const [helping, help] = useDisclosure()
  const toggleTheme = useToggleTheme()
  const counts = useCounts()
  useHotkeys([['mod+K', search.toggle]], [])
  useGo()
  useLetters({
    '?': help.open,
    t: toggleTheme,
    '/': () => document.querySelector<HTMLInputElement>('[data-filter]')?.focus(),
    ...Object.fromEntries(keysTo(destinations).map(([key, { href }]) => [key, () => go(href)])),
  })
  return (
    <div className={styles.shell}>
      <a href="#main" className={styles.skip}>
        {words.skip}
      </a>
      <Header search={search.open} help={help.open} />
      <div className={styles.body}>
        <Sidebar counts={counts} />
        <main id="main" className={styles.main} tabIndex={-1}>
          <LostNote />
          {children}
        </main>
      </div>
      <BottomBar />
      <Palette opened={searching} close={search.close} help={help.open} />
      <KeysHelp opened={helping} close={help.close} />
    </div>
  )
}
