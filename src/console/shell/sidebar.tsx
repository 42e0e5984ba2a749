import { Link, useLocation } from 'wouter'
import { useMessages } from '../language/language-provider.tsx'
import { useSession } from '../session/session-provider.tsx'
import { type CountName, type Destination, destinationsFor, isAt } from './navigation.ts'
import styles from './sidebar.module.css'

type Counts = Readonly<Partial<Record<CountName, number>>>

export function Sidebar({ counts }: { counts: Counts }) {
  const { navigation: words } = useMessages()
  const { abilities } = useSession()
  const destinations = destinationsFor(abilities)
  return (
    <nav className={styles.sidebar} aria-label={words.label}>
      {(['work', 'know'] as const).map((group) => {
        const inside = destinations.filter((each) => each.group === group)
        return (
          inside.length > 0 && (
            <ul key={group} aria-label={words.groups[group]}>
              {inside.map((each) => (
                <li key={each.name}>
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
  const { navigation: words } = useMessages()
  const { name, href, icon: Icon, count, letter } = destination
  const number = count && counts[count]
  return (
    <Link
      href={href}
      className={styles.item}
      aria-current={isAt(destination, path) ? 'page' : undefined}
      title={
        number ? `${words[name]}: ${number} ${words.counted[count]} (g ${letter})` : `${words[name]} (g ${letter})`
      }
    >
      <Icon size={17} stroke={1.6} aria-hidden />
      <span>{words[name]}</span>
      {number ? (
        <span className={styles.count}>
          {number > 999 ? '999+' : number} <span className="unseen">{words.counted[count]}</span>
        </span>
      ) : null}
    </Link>
  )
}
