import { useMemo } from 'react'
import { useQuery } from 'urql'
import { ConsoleRecentDocument, type OrderRowFragment } from '../graph/generated.ts'
import { finds } from '../language/fold.ts'
import { useSpeech, useTexts } from '../language/language-provider.tsx'
import type { Messages } from '../language/messages/vi.ts'
import { kindOf, titleOf } from '../parts/target.ts'
import { useDirectlyFound } from '../parts/use-directly-found.ts'
import { useSession } from '../session/session-provider.tsx'
import { texts } from './texts.ts'
import { useToggleTheme } from './theme-switch.tsx'
import { useDestinations } from './use-destinations.ts'

/** A line of the palette. */
export type Entry = { key: string; group: string; title: string; hint?: string } & (
  | { href: string }
  | { act: () => void }
)

/** Number of the newest orders that are searched; an older one is found by its reference, its id, or its URL. */
export const LOOKED = 300
const MOST_ORDERS = 12

/** Returns the matching entries: screens and acts by name, orders by any text of their rows. */
export function useEntries(sought: string, help: () => void): Entry[] {
  const { language, messages, speak } = useSpeech()
  const { abilities, signIn } = useSession()
  const toggleTheme = useToggleTheme()
  const pause = !abilities.seesOrders
  const [{ data: recent }] = useQuery({ query: ConsoleRecentDocument, pause })
  const { found } = useDirectlyFound(sought)
  const orders = useMemo(
    () => [...found, ...(recent?.removalOrders.nodes ?? []).filter((order) => finds(sought, textOf(order, messages)))],
    [found, recent, sought, messages],
  )
  const { palette, header, keys, changeLanguage } = useTexts(texts)
  const screens = useDestinations().map(
    ({ label, href, letter }): Entry => ({
      key: href,
      group: palette.screens,
      title: label,
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
      title: changeLanguage,
      act: () => speak(language === 'vi' ? 'en' : 'vi'),
    },
    { key: 'leave', group: palette.actions, title: messages.act.signOut, act: () => signIn.end(language) },
  ]
  const known = [...screens, ...acts].filter(({ title }) => finds(sought, title))
  return sought === '' ? known : [...known, ...entriesOf(orders, palette.orders, messages)]
}

const textOf = ({ reference, target, recipient }: OrderRowFragment, messages: Messages): string =>
  `${reference} ${titleOf(target, messages)} ${kindOf(target, messages)} ${recipient.name}`

function entriesOf(orders: readonly OrderRowFragment[], group: string, messages: Messages): Entry[] {
  const distinct = [...new Map(orders.map((order) => [order.id, order])).values()]
  return distinct.slice(0, MOST_ORDERS).map(({ id, reference, target, recipient }) => ({
    key: id,
    group,
    title: `${reference} · ${titleOf(target, messages)}`,
    hint: recipient.name,
    href: `/orders/${id}`,
  }))
}
