import { useQuery } from 'urql'
import { useRefresh } from '../feed/feed-provider.tsx'
import { LiveNowDocument } from '../graph/generated.ts'
import { useTexts } from '../language/language-provider.tsx'
import { Page } from '../parts/page.tsx'
import { Empty, Failed, Waiting } from '../parts/states.tsx'
import { StreamTable } from './stream-table.tsx'
import { texts } from './texts.ts'

/** The live streams that are on air. */
export function LivePage() {
  const words = useTexts(texts)
  const [{ data, error }, ask] = useQuery({ query: LiveNowDocument })
  useRefresh(() => ask({ requestPolicy: 'network-only' }))
  const streams = data?.liveStreams.nodes
  return (
    <Page title={words.title}>
      {error && !data && <Failed error={error} retry={ask} />}
      {!data && !error && <Waiting />}
      {streams?.length === 0 && <Empty title={words.none} hint={words.noneHint} />}
      {streams && streams.length > 0 && <StreamTable streams={streams} />}
    </Page>
  )
}
