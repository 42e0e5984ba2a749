import { createElement, Suspense } from 'react'
import { Route, Switch, useLocation } from 'wouter'
import { ClientsProvider } from './clients/clients-provider.tsx'
import { FeedProvider } from './feed/feed-provider.tsx'
import { ErrorBoundary } from './parts/error-boundary.tsx'
import { NotFound } from './parts/not-found.tsx'
import { SCREENS } from './screens.ts'
import { useAbilities } from './session/session-provider.tsx'
import { routesFor } from './shell/routes-for.ts'
import { Shell } from './shell/shell.tsx'

/** The signed-in application: the route of each screen that is visible to the viewer. */
export function App() {
  const [path] = useLocation()
  return (
    <FeedProvider>
      <ClientsProvider>
        <Shell>
          <ErrorBoundary path={path}>
            <Suspense fallback={null}>
              <Screens />
            </Suspense>
          </ErrorBoundary>
        </Shell>
      </ClientsProvider>
    </FeedProvider>
  )
}

function Screens() {
  const [address] = useLocation()
  const routes = routesFor(SCREENS, useAbilities())
  return (
    <Switch>
      {routes.map(({ path, component, keepsState }) => (
        <Route key={path} path={path}>
          {(parameters) => createElement(component, { ...parameters, key: keepsState ? path : address })}
        </Route>
      ))}
      <Route>
        <NotFound />
      </Route>
    </Switch>
  )
}
