import type { Abilities } from '../session/abilities.ts'
import type { Page, Screen } from './define-screen.ts'

export interface PageRoute extends Page {
  path: string
}

/** Returns the routes of the pages visible to a viewer. Without a page at `/`, the first one in the navigation is used there. */
export function routesFor(screens: readonly Screen[], abilities: Abilities): PageRoute[] {
  const visible = screens.filter(({ visibleTo }) => !visibleTo || visibleTo(abilities))
  const routes = visible.flatMap(({ pages }) =>
    Object.entries(pages).flatMap(([path, page]) =>
      !page.visibleTo || page.visibleTo(abilities) ? [{ ...page, path }] : [],
    ),
  )
  if (routes.some(({ path }) => path === '/')) return routes
  const [first] = visible.flatMap(({ pages, navigation }) => (navigation ? Object.values(pages) : []))
  return first ? [...routes, { ...first, path: '/' }] : routes
}
