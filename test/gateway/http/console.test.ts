import { TestProduction } from '../../support/production.ts'
import { TestVerigraph } from '../../support/verigraph.ts'

const BROWSER = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }

describe('the console', () => {
  let verigraph: TestVerigraph
  let page: string
  beforeAll(async () => {
    verigraph = await TestVerigraph.start()
    page = await (await fetch(`${verigraph.url}/`)).text()
  })
  afterAll(() => verigraph[Symbol.asyncDispose]())

  it('is there at each of its addresses, for a browser', async () => {
    for (const path of ['/', '/orders', '/orders/order_1?x=1', '/callback?code=1', '/whatever']) {
      const response = await fetch(`${verigraph.url}${path}`, { headers: BROWSER })
      expect([path, response.status, await response.text()]).toEqual([path, 200, page])
      expect(response.headers.get('cache-control')).toBe('no-cache')
    }
  })

  it('stands in nobody else’s way', async () => {
    expect((await fetch(`${verigraph.url}/orders`)).status).toBe(404)
    expect((await fetch(`${verigraph.url}/orders`, { method: 'POST', headers: BROWSER })).status).toBe(404)
    const keys = await fetch(`${verigraph.url}/.well-known/jwks.json`, { headers: BROWSER })
    expect(await keys.json()).toHaveProperty('keys')
    for (const [path, title] of [
      ['/dev', 'Verigraph · bản demo'],
      ['/graphiql', 'GraphiQL'],
    ] as const)
      expect(await (await fetch(`${verigraph.url}${path}`, { headers: BROWSER })).text()).toContain(title)
  })

  it('runs only its own scripts, and asks only its own gateway and the issuer', async () => {
    const policy = (await fetch(`${verigraph.url}/`)).headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'; script-src 'self';")
    expect(policy).toContain(`connect-src 'self' ${verigraph.url};`)
    expect(page).not.toMatch(/<script(?![^>]* src=)/)
    expect(page).not.toMatch(/(?:src|href)="(?!\/assets\/)/)
  })

  it('gives each file packed, and to be kept', async () => {
    const [, script = ''] = /<script [^>]*src="([^"]+)"/.exec(page) ?? []
    const response = await fetch(`${verigraph.url}${script}`, { headers: { 'accept-encoding': 'br' } })
    expect(response.headers.get('content-encoding')).toBe('br')
    expect(response.headers.get('content-type')).toMatch(/javascript/)
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect((await fetch(`${verigraph.url}/assets/none.js`)).status).toBe(404)
  })

  it('is told where to sign in', async () => {
    const settings = await (await fetch(`${verigraph.url}/console/settings.json`)).json()
    expect(settings).toEqual({
      publicUrl: verigraph.url,
      issuer: `${verigraph.url}/oidc`,
      clientId: 'console',
      scope: 'openid profile',
      demo: true,
    })
  })

  it('works where only registered documents run', async () => {
    const { default: ids } = await import('../../../src/console/graph/document-ids.json', { with: { type: 'json' } })
    for (const sha256Hash of Object.values(ids)) {
      const response = await fetch(`${verigraph.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash } } }),
      })
      expect(await response.text()).not.toContain('PersistedQueryNotFound')
    }
  })
})

it('is served in production, with the issuer and the client that the configuration names', async () => {
  await using production = await TestProduction.start({
    variables: { VERIGRAPH_CONSOLE_CLIENT: 'officers', VERIGRAPH_CONSOLE_SCOPE: 'openid offline_access' },
  })
  const response = await fetch(`${production.url}/orders`, { headers: BROWSER })
  expect(response.status).toBe(200)
  expect(response.headers.get('content-security-policy')).toContain(`connect-src 'self' ${production.issuer.url}`)
  expect(await (await fetch(`${production.url}/console/settings.json`)).json()).toEqual({
    publicUrl: 'https://verigraph.example',
    issuer: production.issuer.url,
    clientId: 'officers',
    scope: 'openid offline_access',
    demo: false,
  })
})
