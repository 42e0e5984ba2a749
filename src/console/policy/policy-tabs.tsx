import { Link, useLocation } from 'wouter'
import { useTexts } from '../language/language-provider.tsx'
import styles from './policy.module.css'
import { texts } from './texts.ts'

/** The tabs of the two pages about profiles. */
export function PolicyTabs() {
  const words = useTexts(texts)
  const [path] = useLocation()
  return (
    <nav className={styles.tabs} aria-label={words.title}>
      <Link href="/policy" aria-current={path === '/policy' ? 'page' : undefined}>
        {words.compare}
      </Link>
      <Link href="/policy/replay" aria-current={path === '/policy/replay' ? 'page' : undefined}>
        {words.replay}
      </Link>
    </nav>
  )
}
