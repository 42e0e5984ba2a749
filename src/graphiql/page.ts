import type { GraphiqlPage } from '../demo/pages/graphiql-page.ts'

const element = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T

const address = new URLSearchParams(location.search)

export const page: GraphiqlPage = JSON.parse(element('page').textContent ?? '')
export const language = address.get('lang') === 'en' ? 'en' : 'vi'
export const texts = page.texts[language]
/** The client that the address names; '': none, or one that there isn't. */
export const askedClient = Object.hasOwn(page.examples, address.get('as') ?? '') ? (address.get('as') ?? '') : ''
export const select = element<HTMLSelectElement>('client')
export const status = element('token')
export const root = element('graphiql')

/** The bar in the language that the address asks for. */
export function speak(): void {
  const bar = select.closest('header')
  const home = bar?.querySelector('a')
  const [none] = select.options
  if (!bar || !home || !none) return
  bar.lang = language
  select.labels[0]?.replaceChildren(texts.client)
  home.href = `/?lang=${language}`
  home.ariaLabel = `Verigraph: ${texts.home}`
  none.textContent = texts.noToken
}
