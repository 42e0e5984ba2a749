import { DEMO_CLIENTS, DEMO_SECRET } from '../clients.ts'
import { examplesFor } from './graphiql-examples.ts'
import { escapeHtml, LANGUAGES, type Language, pageHead } from './page-style.ts'

/** GraphiQL with a choice of demo clients; `?as=` names the client, `?lang=` the bar's language. */
export const graphiqlPage = (): string => `<!doctype html>
<html lang="en">
${pageHead('GraphiQL · Verigraph', `<link rel="stylesheet" href="/graphiql/graphiql.css">\n<style>${STYLE}</style>`)}
<body>
${bar()}
<main id="graphiql"></main>
<script id="page" type="application/json">${pageData()}</script>
<script src="/graphiql/react.js"></script>
<script src="/graphiql/react-dom.js"></script>
<script src="/graphiql/graphiql.js"></script>
<script type="module">${[TOKENS, FETCHER, EVENTS, START].join('\n')}</script>
</body>
</html>`

const TEXTS: Record<Language, { home: string; client: string; noToken: string; until: string; failed: string }> = {
  vi: {
    home: 'Trang đầu',
    client: 'Với vai',
    noToken: 'không có token',
    until: 'Token đến',
    failed: 'Không lấy được token:',
  },
  en: {
    home: 'Start page',
    client: 'As',
    noToken: 'no token',
    until: 'Token until',
    failed: 'No token was issued:',
  },
}

function bar(): string {
  const texts = TEXTS[LANGUAGES[0]]
  const options = DEMO_CLIENTS.map(({ clientId }) => `<option>${clientId}</option>`).join('')
  return `<header class="bar" lang="${LANGUAGES[0]}">
<h1 class="unseen" lang="en">GraphiQL</h1>
<a class="name" href="/" aria-label="Verigraph: ${escapeHtml(texts.home)}">Verigraph</a>
<label for="client">${texts.client}</label>
<select id="client" autocomplete="off"><option value="">${texts.noToken}</option>${options}</select>
<span id="token" role="status"></span>
</header>`
}

/** What the page's script needs to know, as JSON that cannot end the script element it stands in. */
function pageData(): string {
  const examples = Object.fromEntries(DEMO_CLIENTS.map(({ clientId, roles }) => [clientId, examplesFor(roles[0])]))
  const data = { secret: DEMO_SECRET, texts: TEXTS, examples: { ...examples, '': examplesFor(null) } }
  return JSON.stringify(data).replaceAll('<', '\\u003c')
}

const STYLE = `
body { display: flex; flex-direction: column; height: 100vh; height: 100dvh; overflow: hidden }
.bar {
  display: flex; align-items: center; gap: 8px; min-height: 44px; padding: 0 16px;
  border-bottom: 1px solid var(--line); white-space: nowrap;
}
.bar .name { margin-right: 8px }
.bar label, #token { color: var(--muted); font-size: 13px }
.bar select { min-height: 30px; padding: 0 6px }
#token { margin-left: auto; overflow: hidden; text-overflow: ellipsis }
#graphiql { flex: 1; min-height: 0 }
/* The letters that come with GraphiQL lack most of Vietnamese. */
body :is(.graphiql-container, .CodeMirror-info, .CodeMirror-lint-tooltip, .graphiql-dialog, .graphiql-dialog-overlay,
.graphiql-tooltip, [data-radix-popper-content-wrapper]) {
  --font-family: var(--letters);
  --font-family-mono: var(--code-letters);
  --color-primary: 170, 75%, 24%;
  /* Darker than GraphiQL's own, for a contrast of 4.5 on white. */
  --color-tertiary: 188, 100%, 27%;
  --color-info: 208, 100%, 38%;
  --color-success: 158, 60%, 28%;
  --color-warning: 36, 100%, 30%;
  --color-error: 13, 93%, 42%;
  --alpha-secondary: .85;
  --alpha-tertiary: .8;
}
@media (prefers-color-scheme: dark) {
  body:not(.graphiql-light) :is(.graphiql-container, .CodeMirror-info, .CodeMirror-lint-tooltip, .graphiql-dialog,
  .graphiql-dialog-overlay, .graphiql-tooltip, [data-radix-popper-content-wrapper]) {
    --color-primary: 167, 50%, 57%;
    --color-base: 210, 10%, 8%;
    --color-neutral: 210, 12%, 80%;
    --color-tertiary: 188, 80%, 50%;
    --color-info: 208, 100%, 72%;
    --color-success: 158, 70%, 48%;
    --color-warning: 30, 100%, 80%;
    --color-error: 13, 100%, 68%;
  }
  button.graphiql-execute-button > svg { color: var(--background) }
}
@media (max-width: 700px) {
  .bar { flex-wrap: wrap; padding: 6px 12px; white-space: normal }
  .bar .name { margin-right: 0 }
  .bar select { max-width: 128px }
  .bar label { position: absolute; clip-path: inset(50%) }
  body .graphiql-container { --sidebar-width: 44px }
  body .graphiql-container .graphiql-sessions { margin: 0 }
  .graphiql-container .graphiql-session { flex-direction: column }
  .graphiql-container :is(.graphiql-logo, .graphiql-session > .graphiql-horizontal-drag-bar) { display: none }
}
`

/** Tokens by client credentials, each renewed when nine tenths of its time are over. */
const TOKENS = `
const page = JSON.parse(document.getElementById('page').textContent)
const select = document.getElementById('client')
const status = document.getElementById('token')
const language = new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'vi'
const texts = page.texts[language]
const tokens = new Map()
const TIME = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

async function requestToken(client) {
  const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: client, client_secret: page.secret })
  const response = await fetch('/oidc/token', { method: 'POST', body })
  const answer = await response.json()
  if (!response.ok) throw new Error(answer.error_description ?? answer.error)
  const lifetime = answer.expires_in * 1000
  setTimeout(() => select.value === client && renew(client), lifetime * 0.9)
  return { value: answer.access_token, expiresAt: Date.now() + lifetime, renewAt: Date.now() + lifetime * 0.9 }
}

function renew(client) {
  const token = requestToken(client)
  tokens.set(client, token)
  token.catch(() => tokens.delete(client))
  tell(client)
  return token
}

/** Says in the bar how the chosen client's token stands. */
async function tell(client) {
  const text = client ? await standing(tokens.get(client)) : ''
  if (select.value === client) status.textContent = text
}

const standing = (token) =>
  token.then(
    ({ expiresAt }) => texts.until + ' ' + TIME.format(expiresAt),
    (error) => texts.failed + ' ' + error.message,
  )

async function tokenOf(client) {
  const token = await (tokens.get(client) ?? renew(client))
  return Date.now() < token.renewAt ? token : renew(client) // a computer that slept has missed the timer
}
`

/** GraphiQL's fetcher: one POST for a query or mutation, a stream of events for a subscription. */
const FETCHER = `
const streams = new Set()

async function fetcher(params, options = {}) {
  if (isSubscription(params, options.documentAST)) return follow(params, options.headers)
  const response = await send(params, options.headers, { accept: 'application/json' })
  return response.json()
}

const isSubscription = ({ operationName }, document) =>
  Boolean(document?.definitions.some((definition) =>
    definition.operation === 'subscription' && (!operationName || definition.name?.value === operationName)))

async function send(params, headers, { accept, signal }) {
  const client = select.value
  const attempt = async () => {
    const authorization = client && { authorization: 'Bearer ' + (await tokenOf(client)).value }
    return fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept, ...authorization, ...headers },
      body: JSON.stringify(params),
      signal,
    })
  }
  const response = await attempt()
  if (response.status !== 401 || !client) return response
  tokens.delete(client) // the demo was started anew, with other keys
  return attempt()
}

/** An async iterable whose return() ends the request at once, even while next() waits. */
function follow(params, headers) {
  const controller = new AbortController()
  const results = resultsOf(params, headers, controller.signal)
  streams.add(controller)
  return {
    next: () => results.next(),
    return() {
      controller.abort()
      return results.return()
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}
`

/** GraphQL over Server-Sent Events, distinct connections mode. */
const EVENTS = String.raw`
async function* resultsOf(params, headers, signal) {
  try {
    const response = await send(params, headers, { accept: 'text/event-stream', signal })
    const type = response.headers.get('content-type') ?? ''
    if (type.startsWith('application/json')) return yield await response.json()
    if (!type.startsWith('text/event-stream')) throw new Error(response.status + ' ' + response.statusText)
    for await (const { event, data } of eventsOf(response.body)) {
      if (event === 'complete') return
      if (event === 'next') yield JSON.parse(data)
    }
    throw new Error('The stream broke off.')
  } catch (error) {
    if (!signal.aborted) throw error
  }
}

async function* eventsOf(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      const blocks = (text + value).split('\n\n')
      text = blocks.pop()
      yield* blocks.map(eventIn)
    }
  } finally {
    reader.cancel().catch(() => {})
  }
}

function eventIn(block) {
  const fields = block.split('\n').map((line) => /^(\w*): ?(.*)$/.exec(line) ?? [])
  return Object.fromEntries(fields.map(([, name, value]) => [name, value]))
}
`

/** Every client has tabs and a history of its own, and a GraphiQL of its own on the screen. */
const START = `
const storageOf = (client) => {
  const prefix = 'verigraph:' + client + ':'
  const keys = () => Object.keys(localStorage).filter((key) => key.startsWith(prefix))
  return {
    getItem: (key) => localStorage.getItem(prefix + key),
    setItem: (key, value) => localStorage.setItem(prefix + key, value),
    removeItem: (key) => localStorage.removeItem(prefix + key),
    clear: () => keys().forEach((key) => localStorage.removeItem(key)),
    get length() { return keys().length },
  }
}

const WIDE = matchMedia('(min-width: 701px)')

function show(client) {
  for (const stream of streams) stream.abort()
  streams.clear()
  if (client && !tokens.has(client)) renew(client)
  tell(client)
  const examples = page.examples[client]
  const storage = storageOf(client)
  const properties = {
    key: client,
    fetcher,
    storage,
    defaultTabs: examples,
    // GraphiQL leaves out the variables of the first default tab.
    variables: storage.getItem('graphiql:tabState') ? undefined : examples[0].variables,
    defaultEditorToolsVisibility: WIDE.matches && examples.some(({ variables }) => variables) && 'variables',
    forcedTheme: 'system',
  }
  root.render(React.createElement(GraphiQL, properties))
}

function speak() {
  document.querySelector('.bar').lang = language
  document.querySelector('.bar label').textContent = texts.client
  document.querySelector('.bar .name').href = '/?lang=' + language
  document.querySelector('.bar .name').ariaLabel = 'Verigraph: ' + texts.home
  select.options[0].textContent = texts.noToken
}

const root = ReactDOM.createRoot(document.getElementById('graphiql'))
const asked = new URLSearchParams(location.search).get('as') ?? ''
select.value = Object.hasOwn(page.examples, asked) ? asked : ''
select.addEventListener('change', () => {
  const address = new URL(location.href)
  address.searchParams.set('as', select.value)
  history.replaceState(null, '', address)
  show(select.value)
})
speak()
show(select.value)
`
