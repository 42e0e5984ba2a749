import { UnstyledButton, useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { IconMoon, IconSun } from '@tabler/icons-react'
import { useTexts } from '../language/language-provider.tsx'
import styles from './switches.module.css'
import { texts } from './texts.ts'

export function ThemeSwitch() {
  const { header } = useTexts(texts)
  const toggle = useToggleTheme()
  const Icon = useComputedColorScheme('light') === 'light' ? IconMoon : IconSun
  return (
    <UnstyledButton className={styles.switch} onClick={toggle} aria-label={header.theme} title={header.theme}>
      <Icon size={17} stroke={1.6} aria-hidden />
    </UnstyledButton>
  )
}

export function useToggleTheme(): () => void {
  const { setColorScheme } = useMantineColorScheme()
  const current = useComputedColorScheme('light')
  return () => setColorScheme(current === 'light' ? 'dark' : 'light')
}
