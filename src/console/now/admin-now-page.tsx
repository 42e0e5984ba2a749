import { useFeed } from '../feed/feed-provider.tsx'
import { useMessages } from '../language/language-provider.tsx'
import { Page } from '../parts/page.tsx'
import { Happenings } from './just-now.tsx'
import styles from './now.module.css'
import { useClientTasks } from './use-client-tasks.ts'
import { WaitsForMe } from './waits-for-me.tsx'

/** For those who deal with no orders: what waits for them, and what has just happened to clients. */
export function AdminNowPage() {
  const { now: words } = useMessages()
  const { happenings } = useFeed()
  return (
    <Page title={words.title} wide>
      <div className={styles.columns}>
        <div>
          <WaitsForMe tasks={useClientTasks()} />
        </div>
        <aside className={styles.aside}>
          <Happenings happenings={happenings} />
        </aside>
      </div>
    </Page>
  )
}
