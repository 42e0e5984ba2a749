import { Chromium, describeInBrowser, type Window } from '../support/chromium.ts'
import { TestVerigraph } from '../support/verigraph.ts'

interface Kept {
  name: string | null
  accessToken: string
  refreshToken: string
}

/** What a tab keeps of its session. */
const keptIn = ({ page }: Window): Promise<Kept> =>
  page.evaluate(() => {
    const user = JSON.parse(Object.entries(sessionStorage).find(([key]) => key.startsWith('oidc.user:'))?.[1] ?? '{}')
    return {
      name: sessionStorage.getItem('verigraph.session'),
      accessToken: user.access_token,
      refreshToken: user.refresh_token,
    }
  })

/** As if the time of a tab's access token had run out. */
const age = ({ page }: Window): Promise<void> =>
  page.evaluate(() => {
    const [key, user] = Object.entries(sessionStorage).find(([name]) => name.startsWith('oidc.user:')) ?? ['', '{}']
    sessionStorage.setItem(key, JSON.stringify({ ...JSON.parse(user), expires_at: Math.floor(Date.now() / 1000) - 1 }))
  })

describeInBrowser('a session', () => {
  let verigraph: TestVerigraph
  let chromium: Chromium
  beforeAll(async () => {
    verigraph = await TestVerigraph.start()
    chromium = await Chromium.start(verigraph.url)
  })
  afterAll(async () => {
    await chromium[Symbol.asyncDispose]()
    await verigraph[Symbol.asyncDispose]()
  })

  const orders = ({ page }: Window) => page.getByTestId('order-list').getByRole('link').first()

  it('of a tab that is duplicated is renewed in both, as the issuer knows who it is', async () => {
    await using original = await chromium.as('officer')
    await original.visit('/orders?status=ISSUED')
    const copy = await original.duplicate()
    await orders(copy).waitFor() // without being asked for anything, at the same address
    expect(new URL(copy.page.url()).search).toBe('?status=ISSUED')
    for (let turn = 0; turn < 2; turn++)
      for (const window of [original, copy]) {
        const before = await keptIn(window)
        await age(window)
        await window.visit('/orders')
        await orders(window).waitFor()
        const after = await keptIn(window)
        expect(after.name).toBe(before.name)
        expect(after.accessToken).not.toBe(before.accessToken)
        expect(after.refreshToken).not.toBe(before.refreshToken)
      }
    expect((await keptIn(copy)).name).not.toBe((await keptIn(original)).name)
    expect([...original.complaints, ...copy.complaints]).toEqual([])
  }, 60_000)

  it('is the copy’s alone once the tab that it was copied from is gone', async () => {
    await using original = await chromium.as('officer')
    const copy = await original.duplicate()
    await copy.page.getByRole('timer').first().waitFor()
    await original.page.close()
    await age(copy)
    await copy.visit('/orders')
    await orders(copy).waitFor()
  }, 60_000)

  it('is not asked for again where a link is opened in a new tab, but is at the front door', async () => {
    await using first = await chromium.as('officer')
    await first.visit('/orders?status=ISSUED')
    const second = await first.opening(() => orders(first).click({ modifiers: ['Control'] }))
    await second.page.getByText('Chữ ký hợp lệ').waitFor()
    expect(new URL(second.page.url()).pathname).toMatch(/^\/orders\/order_/)
    const third = await first.opening(() => first.page.evaluate(() => void window.open('/', '_blank', 'noopener')))
    await third.page.getByRole('button', { name: 'Đăng nhập', exact: true }).waitFor()
  }, 60_000)

  it('that the issuer refuses to renew is over, and the way back leads to where somebody was', async () => {
    await using window = await chromium.as('officer')
    await window.visit('/orders?status=ISSUED')
    await window.page.evaluate(() => {
      const [key, user] = Object.entries(sessionStorage).find(([name]) => name.startsWith('oidc.user:')) ?? ['', '{}']
      sessionStorage.setItem(key, JSON.stringify({ ...JSON.parse(user), refresh_token: 'forged', expires_at: 1 }))
    })
    await window.page.reload()
    await window.page.getByText('Phiên làm việc đã hết').waitFor()
    await window.page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
    await orders(window).waitFor()
    expect(new URL(window.page.url()).search).toBe('?status=ISSUED')
  }, 60_000)

  it('outlives an issuer that cannot be reached for a while', async () => {
    await using window = await chromium.as('officer')
    await window.visit('/orders')
    await age(window)
    await window.page.route('**/oidc/token', (route) => route.abort())
    await window.page.reload()
    await window.page.getByRole('alert').getByText('Không tải được dữ liệu').waitFor()
    await window.page.unroute('**/oidc/token')
    await window.page.getByRole('button', { name: 'Thử lại' }).click()
    await orders(window).waitFor()
  }, 60_000)

  it('is not even asked for where the gateway cannot be reached', async () => {
    await using window = await chromium.open()
    await window.page.route('**/console/settings.json', (route) => route.abort())
    await window.page.goto(verigraph.url)
    await window.page.getByText('Không liên lạc được với Verigraph').waitFor()
    await window.page.unroute('**/console/settings.json')
    await window.page.getByRole('button', { name: 'Thử lại' }).click()
    await window.page.getByRole('button', { name: 'Đăng nhập', exact: true }).waitFor()
  }, 60_000)
})
