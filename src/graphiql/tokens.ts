import { language, page, select, status, texts } from './page.ts'

interface Token {
  value: string
  /** Milliseconds since 1970. */
  expiresAt: number
  renewAt: number
}

/** A token is renewed when this part of its time is over. */
const RENEWED_AFTER = 0.9
const TIME = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

const tokens = new Map<string, Promise<Token>>()

/** By client credentials. Rejects with what the issuer says against it. */
async function requestToken(client: string): Promise<Token> {
  const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: client, client_secret: page.secret })
  const response = await fetch('/oidc/token', { method: 'POST', body })
  const answer = await response.json()
  if (!response.ok) throw new Error(answer.error_description ?? answer.error)
  const lifetime = answer.expires_in * 1000
  setTimeout(() => select.value === client && renew(client), lifetime * RENEWED_AFTER)
  return {
    value: answer.access_token,
    expiresAt: Date.now() + lifetime,
    renewAt: Date.now() + lifetime * RENEWED_AFTER,
  }
}

function renew(client: string): Promise<Token> {
  const token = requestToken(client)
  tokens.set(client, token)
  token.catch(() => tokens.delete(client))
  tell(client)
  return token
}

/** Says in the bar how the chosen client's token stands. */
async function tell(client: string): Promise<void> {
  const text = client ? await standing(tokens.get(client) ?? renew(client)) : ''
  if (select.value === client) status.textContent = text
}

const standing = (token: Promise<Token>): Promise<string> =>
  token.then(
    ({ expiresAt }) => `${texts.until} ${TIME.format(expiresAt)}`,
    (error: Error) => `${texts.failed} ${error.message}`,
  )

/** The header of a client's calls, or what a WebSocket is opened with; none for ''. */
export async function authorizationOf(client: string): Promise<{ authorization?: string }> {
  if (!client) return {}
  const kept = await (tokens.get(client) ?? renew(client))
  const token = Date.now() < kept.renewAt ? kept : await renew(client) // a computer that slept has missed the timer
  return { authorization: `Bearer ${token.value}` }
}

/** The next call asks for a new one: the demo was started anew, with other keys. */
export const forgetToken = (client: string): boolean => tokens.delete(client)

/** Has a token at hand for whoever was chosen, and says so. */
export const showToken = (client: string): Promise<void> => tell(client)
