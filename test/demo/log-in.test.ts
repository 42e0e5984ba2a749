import { createHash, randomBytes } from 'node:crypto'
import { decodeJwt } from 'jose'
import { AuditEntry } from '../../src/audit/index.ts'
import { Browser } from '../support/browser.ts'
import { TestClient } from '../support/client.ts'
import { DraftRemovalOrderDocument, ViewerDocument } from '../support/generated.ts'
import { grounds } from '../support/story.ts'
import { TestVerigraph } from '../support/verigraph.ts'

interface Tokens {
  access_token: string
  id_token: string
  refresh_token: string
  expires_in: number
}

/** One attempt to log in, as the console makes it: the authorization code flow with PKCE (RFC 7636). */
class Attempt {
  readonly browser: Browser
  readonly #verifier = randomBytes(32).toString('base64url')

  constructor(
    readonly url: string,
    browser = new Browser(),
  ) {
    this.browser = browser
  }

  get #redirectUri(): string {
    return `${this.url}/`
  }

  /** Asks for a code; leads to the login page, or back with the code where somebody is logged in. */
  async authorize(more: Record<string, string> = {}): Promise<Response> {
    const parameters = {
      client_id: 'console',
      response_type: 'code',
      scope: 'openid profile',
      redirect_uri: this.#redirectUri,
      state: 'where-i-was',
      code_challenge: createHash('sha256').update(this.#verifier).digest('base64url'),
      code_challenge_method: 'S256',
      ...more,
    }
    return this.browser.get(`${this.url}/oidc/auth?${new URLSearchParams(parameters)}`)
  }

  /** Types name and password, and follows to the code. */
  async logIn(account: string, password = 'demo'): Promise<string> {
    const page = Browser.leadsTo(await this.authorize()).href
    const submitted = await this.browser.post(page, { account, password })
    return this.codeIn(await this.browser.get(Browser.leadsTo(submitted).href))
  }

  codeIn(response: Response): string {
    const back = Browser.leadsTo(response)
    expect(back.origin + back.pathname).toBe(this.#redirectUri)
    expect(back.searchParams.get('state')).toBe('where-i-was')
    return back.searchParams.get('code') ?? ''
  }

  redeem(code: string, verifier = this.#verifier): Promise<Response> {
    return this.token({
      grant_type: 'authorization_code',
      code,
      redirect_uri: this.#redirectUri,
      code_verifier: verifier,
    })
  }

  token(fields: Record<string, string>): Promise<Response> {
    return fetch(`${this.url}/oidc/token`, {
      method: 'POST',
      body: new URLSearchParams({ client_id: 'console', ...fields }),
    })
  }
}

const tokensIn = async (response: Response) => (await response.json()) as Tokens

describe('people who log in to the demo', () => {
  let verigraph: TestVerigraph
  beforeAll(async () => {
    verigraph = await TestVerigraph.start()
  })
  afterAll(() => verigraph[Symbol.asyncDispose]())
  const attempt = (browser?: Browser) => new Attempt(verigraph.url, browser)
  const withToken = ({ access_token }: Tokens) => new TestClient(verigraph.url, 'console', async () => access_token)

  it('call as themselves, and the audit trail names them', async () => {
    const login = attempt()
    const tokens = await tokensIn(await login.redeem(await login.logIn('officer')))
    expect(decodeJwt(tokens.access_token)).toMatchObject({ sub: 'officer', client_id: 'console', aud: 'urn:verigraph' })
    expect(tokens.expires_in).toBe(600)
    const officer = withToken(tokens)
    expect((await officer.run(ViewerDocument, {})).viewer).toMatchObject({ clientId: 'officer', roles: ['officer'] })

    const input = { targetUrl: 'https://vietsocial.example/x', action: 'REMOVE_CONTENT' as const, ...grounds() }
    const { draftRemovalOrder } = await officer.run(DraftRemovalOrderDocument, { input })
    const subjectId = draftRemovalOrder.removalOrder?.id ?? ''
    const trail = await verigraph.storage.reader.page(AuditEntry, { where: [{ subjectId }], limit: 10 })
    expect(trail).toMatchObject([{ action: 'removal-order.drafted', clientId: 'officer' }])
  })

  it('are every one of the demo’s clients', async () => {
    for (const account of ['director', 'reviewer', 'auditor', 'admin', 'vietsocial', 'globaltube', 'vnnet']) {
      const login = attempt()
      const person = withToken(await tokensIn(await login.redeem(await login.logIn(account))))
      expect((await person.run(ViewerDocument, {})).viewer.clientId).toBe(account)
    }
  })

  it('see a page in Vietnamese or English, with the name filled in that they are expected to have', async () => {
    const login = attempt()
    const page = Browser.leadsTo(await login.authorize({ login_hint: 'direc"tor' })).href
    const read = async (url: string) => (await login.browser.get(url)).text()
    expect(await read(page)).toContain('<html lang="vi">')
    expect(await read(page)).toContain('Mật khẩu')
    expect(await read(page)).toContain('value="direc&quot;tor"')
    expect(await read(`${page}?lang=en`)).toContain('Password')
    const english = Browser.leadsTo(await attempt(login.browser).authorize({ ui_locales: 'en-GB vi' })).href
    expect(await read(english)).toContain('<html lang="en">')
    expect(await read(english)).not.toMatch(/(?:src|href)="(?!\/|\?|data:)/)
    const policy = (await login.browser.get(english)).headers.get('content-security-policy')
    expect(policy).toContain("form-action 'self'") // a browser would not send the form otherwise
  })

  it.each([
    ['officer', 'wrong'],
    ['nobody', 'demo'],
    ['<b>', 'demo'],
    ['', ''],
  ])('do not get in as %j with %j', async (account, password) => {
    const login = attempt()
    const page = Browser.leadsTo(await login.authorize()).href
    const refused = await login.browser.post(`${page}?lang=en`, { account, password })
    expect(refused.status).toBe(403)
    const shown = await refused.text()
    expect(shown).toContain('do not fit')
    expect(shown).not.toContain('<b>')
    const submitted = await login.browser.post(page, { account: 'officer', password: 'demo' })
    expect(login.codeIn(await login.browser.get(Browser.leadsTo(submitted).href))).not.toBe('')
  })

  it('begin anew on a page that is not theirs', async () => {
    const page = Browser.leadsTo(await attempt().authorize()).href
    for (const response of [
      await new Browser().get(page),
      await new Browser().post(page, { account: 'officer', password: 'demo' }),
    ]) {
      expect(response.status).toBe(400)
      expect(await response.text()).toContain('đăng nhập lại từ đầu')
    }
  })

  it('need PKCE with S256, the verifier that belongs to it, and an address of the demo to come back to', async () => {
    const login = attempt()
    for (const more of [{ code_challenge: '', code_challenge_method: '' }, { code_challenge_method: 'plain' }]) {
      const back = Browser.leadsTo(await login.authorize(more))
      expect(back.searchParams.get('error')).toBe('invalid_request')
    }
    const elsewhere = await login.authorize({ redirect_uri: 'https://evil.example/' })
    expect(elsewhere.status).toBe(400)
    expect(elsewhere.headers.get('location')).toBeNull()
    expect(await elsewhere.text()).toContain('redirect_uri did not match')

    const code = await login.logIn('officer')
    expect((await login.redeem(code, 'x'.repeat(43))).status).toBe(400)
    const again = attempt(login.browser)
    const second = again.codeIn(await again.authorize())
    expect((await again.redeem(second)).status).toBe(200)
    expect((await again.redeem(second)).status).toBe(400)
  })

  it('stay logged in by refresh tokens, each good once, until they log out', async () => {
    const login = attempt()
    const first = await tokensIn(await login.redeem(await login.logIn('director')))
    const refresh = (token: string) => login.token({ grant_type: 'refresh_token', refresh_token: token })
    const second = await tokensIn(await refresh(first.refresh_token))
    expect((await withToken(second).run(ViewerDocument, {})).viewer.clientId).toBe('director')

    const parameters = new URLSearchParams({
      id_token_hint: second.id_token,
      post_logout_redirect_uri: `${verigraph.url}/`,
      ui_locales: 'en',
    })
    const asked = await login.browser.get(`${verigraph.url}/oidc/session/end?${parameters}`)
    expect(asked.headers.get('content-security-policy')).toContain("form-action 'self'")
    const page = await asked.text()
    expect(page).toContain('End the session')
    const xsrf = /name="xsrf" value="(\w+)"/.exec(page)?.[1] ?? ''
    const left = await login.browser.post(`${verigraph.url}/oidc/session/end/confirm`, { xsrf, logout: 'yes' })
    expect(Browser.leadsTo(left).href).toBe(`${verigraph.url}/`)
    expect((await refresh(second.refresh_token)).status).toBe(400)
    expect(Browser.leadsTo(await attempt(login.browser).authorize()).pathname).toMatch(/^\/login\//)
  })

  it('lose the session when a refresh token is used twice', async () => {
    const login = attempt()
    const first = await tokensIn(await login.redeem(await login.logIn('auditor')))
    const refresh = (token: string) => login.token({ grant_type: 'refresh_token', refresh_token: token })
    const second = await tokensIn(await refresh(first.refresh_token))
    expect((await refresh(first.refresh_token)).status).toBe(400)
    expect((await refresh(second.refresh_token)).status).toBe(400)
  })
})
