import { DEMO_CLIENTS, DEMO_SECRET } from '../clients.ts'
import { examplesFor } from './graphiql-examples.ts'
import type { GraphiqlPage, GraphiqlTexts } from './graphiql-page.ts'
import { escapeHtml, LANGUAGES, type Language, pageHead } from './page-style.ts'

/**
 * Renders GraphiQL, as built from src/graphiql, with a choice of demo clients; `?as=` selects the client, `?lang=` the language of the bar.
 */
export const graphiqlPage = (): string => `<!doctype html>
<html lang="en">
${pageHead('GraphiQL · Verigraph', `<link rel="stylesheet" href="/graphiql/main.css">\n<style>${STYLE}</style>`)}
<body>
${bar()}
<main id="graphiql"></main>
<script id="page" type="application/json">${pageData()}</script>
<script type="module" src="/graphiql/main.js"></script>
</body>
</html>`

const TEXTS: Record<Language, GraphiqlTexts> = {
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

/** Returns the data for the page's script, as JSON that cannot end its script element. */
function pageData(): string {
  const examples = Object.fromEntries(DEMO_CLIENTS.map(({ clientId, roles }) => [clientId, examplesFor(roles[0])]))
  const data: GraphiqlPage = { secret: DEMO_SECRET, texts: TEXTS, examples: { ...examples, '': examplesFor(null) } }
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
body :is(.graphiql-container, .graphiql-dialog, .graphiql-dialog-overlay, .graphiql-tooltip,
[data-radix-popper-content-wrapper]) {
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
  body:not(.graphiql-light) :is(.graphiql-container, .graphiql-dialog, .graphiql-dialog-overlay, .graphiql-tooltip,
  [data-radix-popper-content-wrapper]) {
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
  body .graphiql-container #graphiql-session { flex-direction: column; min-height: 0 }
  .graphiql-container :is(.graphiql-logo, #graphiql-session > .graphiql-horizontal-drag-bar) { display: none }
}
`
