import { createHash } from 'node:crypto'

const INLINE_SCRIPT = /<script(?: type="module")?>([\s\S]*?)<\/script>/g

/**
 * Returns the Content-Security-Policy (Level 3) of a page: scripts are those that it contains, by their hash, and those from its own
 * origin. Styles may be inline, because GraphiQL's editor creates them at run time; a style executes nothing.
 */
export function contentPolicyOf(html: string): string {
  const hashes = Array.from(
    html.matchAll(INLINE_SCRIPT),
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  )
  return [
    "default-src 'none'",
    `script-src ${["'self'", ...hashes].join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
