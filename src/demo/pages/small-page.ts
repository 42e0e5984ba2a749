import { escapeHtml, LANGUAGES, type Language, pageHead } from './page-style.ts'

/** Returns the first language of a list such as `en-GB vi` that the pages have. */
export const languageOf = (locales: string): Language =>
  locales
    .split(/[\s,]+/)
    .map((locale) => LANGUAGES.find((language) => locale.toLowerCase().split('-')[0] === language))
    .find((language) => language !== undefined) ?? LANGUAGES[0]

/** Renders a page with one element. `content` is HTML. */
export const smallPage = (language: Language, title: string, content: string): string => `<!doctype html>
<html lang="${language}">
${pageHead(`${title} · Verigraph`, `<style>${STYLE}</style>`)}
<body>
<main>
<a class="name" href="/?lang=${language}">Verigraph</a>
<h1>${escapeHtml(title)}</h1>
${content}
</main>
</body>
</html>`

const STYLE = `
main { max-width: 360px; margin: 12vh auto 0; padding: 0 24px 48px }
h1 { margin: 24px 0 8px; font-size: 22px; line-height: 1.3; font-weight: 600; letter-spacing: -.01em }
p { margin: 0 0 16px; color: var(--muted); text-wrap: pretty }
form { display: grid; gap: 4px }
label { font-size: 13px; margin-top: 8px }
.button { min-height: 36px; margin-top: 16px; font-weight: 600 }
[role=alert] { margin: 0 0 8px; color: var(--text); font-weight: 600 }
nav { margin-top: 24px; font-size: 13px }
`
