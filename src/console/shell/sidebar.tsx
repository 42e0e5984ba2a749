import { Link, useLocation } from 'wouter'
import { useTexts } from '../language/language-provider.tsx'
import type { CountName } from './define-screen.ts'
import { type Destination, isAt } from './navigation.ts'
import styles from './sidebar.module.css'
import { texts } from './texts.ts'
import { useDestinations } from './use-destinations.ts'

type Counts = Readonly<Partial<Record<CountName, number>>>

export function Sidebar({ counts }: { counts: Counts }) {
  const { navigation: words } = useTexts(texts)
  const destinations = useDestinations()
  return (
    <nav className={styles.sidebar} aria-label={words.label}>
      {(['work', 'know'] as const).map((group) => {
        const inside = destinations.filter((each) => each.group === group)
        return (
          inside.length > 0 && (
            <ul key={group} aria-label={words.groups[group]}>
              {inside.map((each) => (
                <li key={each.href}>
                  <Item destination={each} counts={counts} />
                </li>
              ))}
            </ul>
          )
        )
      })}
    </nav>
  )
}

function Item({ destination, counts }: { destination: Destination; counts: Counts }) {
  const [path] = useLocation()
  const { label, href, icon: Icon, count, letter } = destination
  const number = count && counts[count.name]
  return (
    <Link
      href={href}
      className={styles.item}
      aria-current={isAt(destination, path) ? 'page' : undefined}
      title={number ? `${label}: ${number} ${count.noun} (g ${letter})` : `${label} (g ${letter})`}
    >
      <Icon size={17} stroke={1.6} aria-hidden />
      <span>{label}</span>
      {number ? (
        <span className={styles.count}>
          {number > 999 ? '999+' : number} <span className="unseen">{count.noun}</span>
        </span>
      ) : null}
    </Link>
  )
}
