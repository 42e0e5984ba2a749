import { useMemo } from 'react'
import { useClients } from '../clients/clients-provider.tsx'
import { useFeed } from '../feed/feed-provider.tsx'
import { withNewer } from '../feed/happening.ts'
import { useMessages, useTexts } from '../language/language-provider.tsx'
import { Page } from '../parts/page.tsx'
import { useLawDay } from '../parts/ticker.ts'
import { Happenings } from './just-now.tsx'
import styles from './now.module.css'
import { pastClientHappenings } from './past-client-happenings.ts'
import { texts } from './texts.ts'
import { useClientTasks } from './use-client-tasks.ts'
import { WaitsForMe } from './waits-for-me.tsx'

/** The start page of viewers without orders: their tasks, and the latest events of clients. */
export function AdminNowPage() {
  const words = useTexts(texts)
  const { clientHappened } = useMessages()
  const { happenings } = useFeed()
  const { clients } = useClients()
  const since = useLawDay()
  const shown = useMemo(
    () => withNewer(pastClientHappenings(clients ?? [], new Date(since).toISOString(), clientHappened), happenings),
    [clients, since, clientHappened, happenings],
  )
  return (
    <Page title={words.title} wide>
      <div className={styles.columns}>
        <div>
          <WaitsForMe tasks={useClientTasks()} />
        </div>
        <aside className={styles.aside}>
          <Happenings happenings={shown} />
        </aside>
      </div>
    </Page>
  )
}
