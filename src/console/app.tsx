import { lazy, Suspense } from 'react'
import { Route, Switch, useLocation } from 'wouter'
import { ClientsProvider } from './clients/clients-provider.tsx'
import { FeedProvider } from './feed/feed-provider.tsx'
import { AdminNowPage } from './now/admin-now-page.tsx'
import { NowPage } from './now/now-page.tsx'
import { ErrorBoundary } from './parts/error-boundary.tsx'
import { NotFound } from './parts/not-found.tsx'
import { useAbilities } from './session/session-provider.tsx'
import { Shell } from './shell/shell.tsx'

const OrdersPage = lazy(() => import('./orders/orders-page.tsx').then(({ OrdersPage }) => ({ default: OrdersPage })))
const OrderPage = lazy(() => import('./order/order-page.tsx').then(({ OrderPage }) => ({ default: OrderPage })))
const NewOrderPage = lazy(() =>
  import('./new-order/new-order-page.tsx').then(({ NewOrderPage }) => ({ default: NewOrderPage })),
)
const ApprovalsPage = lazy(() =>
  import('./approvals/approvals-page.tsx').then(({ ApprovalsPage }) => ({ default: ApprovalsPage })),
)
const PlatformsPage = lazy(() =>
  import('./platforms/platforms-page.tsx').then(({ PlatformsPage }) => ({ default: PlatformsPage })),
)
const PlatformPage = lazy(() =>
  import('./platforms/platform-page.tsx').then(({ PlatformPage }) => ({ default: PlatformPage })),
)
const LivePage = lazy(() => import('./live/live-page.tsx').then(({ LivePage }) => ({ default: LivePage })))
const PolicyPage = lazy(() => import('./policy/policy-page.tsx').then(({ PolicyPage }) => ({ default: PolicyPage })))
const ReplayPage = lazy(() => import('./policy/replay-page.tsx').then(({ ReplayPage }) => ({ default: ReplayPage })))
const AuditPage = lazy(() => import('./audit/audit-page.tsx').then(({ AuditPage }) => ({ default: AuditPage })))
const EntryPage = lazy(() => import('./audit/entry-page.tsx').then(({ EntryPage }) => ({ default: EntryPage })))
const WebhooksPage = lazy(() =>
  import('./webhooks/webhooks-page.tsx').then(({ WebhooksPage }) => ({ default: WebhooksPage })),
)
const EndpointPage = lazy(() =>
  import('./webhooks/endpoint-page.tsx').then(({ EndpointPage }) => ({ default: EndpointPage })),
)
const ClientsPage = lazy(() =>
  import('./clients/clients-page.tsx').then(({ ClientsPage }) => ({ default: ClientsPage })),
)
const NewClientPage = lazy(() =>
  import('./clients/new-client-page.tsx').then(({ NewClientPage }) => ({ default: NewClientPage })),
)
const ClientPage = lazy(() => import('./clients/client-page.tsx').then(({ ClientPage }) => ({ default: ClientPage })))

/** Everything behind the sign-in: each screen at its address, for those who may see it. */
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
  const { seesOrders, drafts, approves, seesPlatforms, readsTrail, seesWebhooks, seesClients, administers } =
    useAbilities()
  return (
    <Switch>
      <Route path="/" component={Home} />
      {seesOrders && <Route path="/orders" component={OrdersPage} />}
      {seesOrders && <Route path="/orders/:id">{({ id }) => <OrderPage key={id} id={id} />}</Route>}
      {drafts && <Route path="/new" component={NewOrderPage} />}
      {approves && <Route path="/approvals/:id?">{({ id }) => <ApprovalsPage id={id} />}</Route>}
      <Route path="/platforms" component={PlatformsPage} />
      {seesPlatforms && <Route path="/platforms/:id">{({ id }) => <PlatformPage key={id} id={id} />}</Route>}
      {seesPlatforms && <Route path="/live" component={LivePage} />}
      <Route path="/policy" component={PolicyPage} />
      <Route path="/policy/replay" component={ReplayPage} />
      {readsTrail && <Route path="/audit" component={AuditPage} />}
      {readsTrail && <Route path="/audit/:id">{({ id }) => <EntryPage key={id} id={id} />}</Route>}
      {seesWebhooks && <Route path="/webhooks" component={WebhooksPage} />}
      {seesWebhooks && <Route path="/webhooks/:id">{({ id }) => <EndpointPage key={id} id={id} />}</Route>}
      {seesClients && <Route path="/clients" component={ClientsPage} />}
      {administers && <Route path="/clients/new" component={NewClientPage} />}
      {seesClients && <Route path="/clients/:id">{({ id }) => <ClientPage key={id} id={id} />}</Route>}
      <Route>
        <NotFound />
      </Route>
    </Switch>
  )
}

/** What somebody sees first. */
function Home() {
  const { seesOrders, administers } = useAbilities()
  if (seesOrders) return <NowPage />
  return administers ? <AdminNowPage /> : <PlatformsPage />
}
