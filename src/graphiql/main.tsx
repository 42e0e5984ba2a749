import 'graphiql/setup-workers/vite'
import 'graphiql/style.css'
import { GraphiQL } from 'graphiql'
import { createRoot } from 'react-dom/client'
import { fetcherFor } from './fetcher.ts'
import { askedClient, page, root, select, speak } from './page.ts'
import { storageOf } from './storage-of.ts'
import { showToken } from './tokens.ts'

const WIDE = matchMedia('(min-width: 701px)')
const screen = createRoot(root)
let leave = () => {}

/** Every client has a GraphiQL of its own on the screen. */
function show(client: string): void {
  leave()
  const { fetcher, dispose } = fetcherFor(client)
  leave = () => void dispose()
  showToken(client)
  const examples = page.examples[client] ?? []
  const storage = storageOf(client)
  const withVariables = examples.some(({ variables }) => variables)
  screen.render(
    <GraphiQL
      key={client}
      fetcher={fetcher}
      storage={storage}
      defaultTabs={examples}
      // GraphiQL leaves out the variables of the first default tab.
      {...(!storage.getItem('graphiql:tabState') && { initialVariables: examples[0]?.variables })}
      defaultEditorToolsVisibility={WIDE.matches && withVariables && 'variables'}
      forcedTheme="system"
    />,
  )
}

speak()
select.value = askedClient
select.addEventListener('change', () => {
  const address = new URL(location.href)
  address.searchParams.set('as', select.value)
  history.replaceState(null, '', address)
  show(select.value)
})
show(select.value)
