import { useAbilities } from '../session/session-provider.tsx'
import { AdminNowPage } from './admin-now-page.tsx'
import { NowPage } from './now-page.tsx'

export function HomePage() {
  return useAbilities().seesOrders ? <NowPage /> : <AdminNowPage />
}
