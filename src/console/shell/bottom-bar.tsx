import { Drawer, UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconDots } from '@tabler/icons-react'
import { Link, useLocation } from 'wouter'
import { useMessages, useTexts } from '../language/language-provider.tsx'
import styles from './bottom-bar.module.css'
import { type Destination, isAt } from './navigation.ts'
import { texts } from './texts.ts'
import { useDestinations } from './use-destinations.ts'

/** Number of destinations that a phone shows before the rest is collapsed. */
const SHOWN = 4

export function BottomBar() {
  const { navigation: words } = useTexts(texts)
  const { act } = useMessages()
  const [opened, { open, close }] = useDisclosure()
  const destinations = useDestinations()
  const [shown, folded] = [destinations.slice(0, SHOWN), destinations.slice(SHOWN)]
  const [path] = useLocation()
  return (
    <nav className={styles.bar} aria-label={words.label}>
      {shown.map((each) => (
        <Tab key={each.href} destination={each} />
      ))}
      {folded.length > 0 && (
        <UnstyledButton
          className={styles.tab}
          data-current={folded.some((each) => isAt(each, path)) || undefined}
          onClick={open}
          aria-haspopup="dialog"
          aria-expanded={opened}
        >
          <IconDots size={20} stroke={1.6} aria-hidden />
          <span>{act.more}</span>
        </UnstyledButton>
      )}
      <Drawer.Root opened={opened} onClose={close} position="bottom" size="auto">
        <Drawer.Overlay />
        <Drawer.Content aria-label={act.more} className={styles.drawer}>
          <Drawer.Body>
            <ul className={styles.folded}>
              {folded.map((each) => (
                <li key={each.href}>
                  <Link href={each.href} onClick={close} aria-current={isAt(each, path) ? 'page' : undefined}>
                    <each.icon size={20} stroke={1.6} aria-hidden /> {each.label}
                  </Link>
                </li>
              ))}
            </ul>
          </Drawer.Body>
        </Drawer.Content>
      </Drawer.Root>
    </nav>
  )
}

function Tab({ destination }: { destination: Destination }) {
  const [path] = useLocation()
  const { label, href, icon: Icon } = destination
  return (
    <Link href={href} className={styles.tab} aria-current={isAt(destination, path) ? 'page' : undefined}>
      <Icon size={20} stroke={1.6} aria-hidden />
      <span>{label}</span>
    </Link>
  )
}
