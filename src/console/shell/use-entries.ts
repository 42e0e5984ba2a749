import { useDebouncedValue } from '@mantine/hooks'
import { useMemo } from 'react'
import { useQuery } from 'urql'
import { ConsoleByReferenceDocument, ConsoleRecentDocument, type OrderRowFragment } from '../graph/generated.ts'
import { finds } from '../language/fold.ts'
import { useSpeech } from '../language/language-provider.tsx'
import type { Messages } from '../language/messages/vi.ts'
import { kindOf, titleOf } from '../parts/target.ts'
import { useSession } from '../session/session-provider.tsx'
import { destinationsFor } from './navigation.ts'
import { useToggleTheme } from './theme-switch.tsx'

/** A line of the palette. */
export type Entry = { key: string; group: string; title: string; hint?: string } & (
  | { href: string }
  | { act: () => void }
)

/** How many of the newest orders are looked through; an older one is found by its number. */
export const LOOKED = 300
const MOST_ORDERS = 12

/** What fits: screens and acts by their names, orders by anything that their rows show. */
export function useEntries(sought: string, help: () => void): Entry[] {
  const { language, messages, speak } = useSpeech()
  const { abilities, signIn } = useSession()
  const toggleTheme = useToggleTheme()
  const pause = !abilities.seesOrders
  const [{ data: recent }] = useQuery({ query: ConsoleRecentDocument, pause })
  const [reference] = useDebouncedValue(sought, 150)
  const [{ data: exact }] = useQuery({
    query: ConsoleByReferenceDocument,
    variables: { reference },
    pause: pause || reference === '',
  })
  const orders = useMemo(
    () => [...(exact?.removalOrders.nodes ?? []), ...(recent?.removalOrders.nodes ?? [])],
    [exact, recent],
  )
  const { navigation, palette, header, keys, language: languages } = messages
  const screens = destinationsFor(abilities).map(
    ({ name, href, letter }): Entry => ({
      key: href,
      group: palette.screens,
      title: navigation[name],
      hint: `g ${letter}`,
      href,
    }),
  )
  const acts: Entry[] = [
    { key: 'help', group: palette.actions, title: keys.title, hint: '?', act: help },
    { key: 'theme', group: palette.actions, title: header.theme, hint: 't', act: toggleTheme },
    {
      key: 'language',
      group: palette.actions,
      title: languages.change,
      act: () => speak(language === 'vi' ? 'en' : 'vi'),
    },
    { key: 'leave', group: palette.actions, title: header.signOut, act: () => signIn.end(language) },
  ]
  const known = [...screens, ...acts].filter(({ title }) => finds(sought, title))
  return sought === '' ? known : [...known, ...entriesOf(orders, sought, messages)]
}

function entriesOf(orders: readonly OrderRowFragment[], sought: string, messages: Messages): Entry[] {
  const found = new Map<string, Entry>()
  for (const order of orders) {
    if (found.size === MOST_ORDERS) break
    const title = titleOf(order.target, messages)
    const text = `${order.reference} ${title} ${kindOf(order.target, messages)} ${order.recipient.name}`
    if (!finds(sought, text)) continue
    found.set(order.id, {
      key: order.id,
      group: messages.palette.orders,
      title: `${order.reference} · ${title}`,
      hint: order.recipient.name,
      href: `/orders/${order.id}`,
    })
  }
  return [...found.values()]
}
