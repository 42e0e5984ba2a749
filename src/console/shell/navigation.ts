import type { Language } from '../language/moments.ts'
import type { Abilities } from '../session/abilities.ts'
import type { NavigationEntry, Screen } from './define-screen.ts'

/** A screen in the navigation, in the language of the viewer. */
export interface Destination extends Omit<NavigationEntry, 'label' | 'count'> {
  label: string
  href: string
  count?: { name: NonNullable<NavigationEntry['count']>['name']; noun: string }
}

export function destinationsFor(screens: readonly Screen[], abilities: Abilities, language: Language): Destination[] {
  return screens.flatMap(({ visibleTo, pages, navigation }) => {
    if (!navigation || (visibleTo && !visibleTo(abilities))) return []
    const { label, count, ...entry } = navigation
    const href = hrefOf(Object.keys(pages)[0] ?? '/')
    return [
      { ...entry, label: label[language], href, ...(count && { count: { ...count, noun: count.noun[language] } }) },
    ]
  })
}

/** Returns `/approvals` for `/approvals/:id?`. */
const hrefOf = (path: string): string => path.replace(/\/:.*$/, '')

/** Returns the keys of destinations, as used by `useLetters`. */
export const keysTo = (destinations: readonly Destination[]): [key: string, destination: Destination][] =>
  destinations.flatMap((each): [string, Destination][] => [
    [`g ${each.letter}`, each],
    ...(each.shortcut ? [[each.shortcut, each] as [string, Destination]] : []),
  ])

/** Whether a URL belongs to a destination. */
export const isAt = ({ href }: Destination, path: string): boolean =>
  href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`)
