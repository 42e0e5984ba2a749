/** The languages of the demo's pages; the first is the default. */
export const LANGUAGES = ['vi', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** Escapes text for HTML, in an element or in a quoted attribute. */
export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

// Without an icon of its own, a browser requests /favicon.ico and logs the 404 as an error.
const ICON = `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">
<rect width="16" height="16" rx="4" fill="#0f6b5c"/>
<path d="M4 5l4 6 4-6" fill="none" stroke="#fff" stroke-width="2"/>
</svg>`)}`

/** The head of every page, with all its colours and fonts. */
export const pageHead = (title: string, more: string): string => `<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="${ICON}">
<style>${BASE_STYLE}</style>
${more}
</head>`

const BASE_STYLE = `
:root {
  --background: #fff;
  --raised: #f5f6f7;
  --line: #e3e6e9;
  --control-line: #848c96;
  --text: #1a1d21;
  --muted: #59616b;
  --accent: #0f6b5c;
  --letters: system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif;
  --code-letters: ui-monospace, 'SF Mono', Menlo, Consolas, 'Noto Sans Mono', 'DejaVu Sans Mono', monospace;
  color-scheme: light dark;
}
@media (prefers-color-scheme: dark) {
  :root {
    --background: #111315;
    --raised: #1a1d20;
    --line: #2b2f34;
    --control-line: #717a85;
    --text: #e6e8ea;
    --muted: #9ca5af;
    --accent: #5cc8b0;
  }
}
*, ::before, ::after { box-sizing: border-box }
html { -webkit-text-size-adjust: 100% }
body { margin: 0; background: var(--background); color: var(--text); font: 14px/1.5 var(--letters) }
a { color: var(--accent); text-underline-offset: 2px }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 3px }
input, select, button { font: inherit; color: inherit }
input, select, .button {
  min-height: 32px; padding: 0 10px; background: var(--background);
  border: 1px solid var(--control-line); border-radius: 6px;
}
.button { cursor: pointer }
.button:hover { border-color: var(--accent); color: var(--accent) }
code, pre { font-family: var(--code-letters); font-size: 12.5px }
.name { color: inherit; font-weight: 600; text-decoration: none }
.name:hover { color: var(--accent) }
.unseen {
  position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
`
