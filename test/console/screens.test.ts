import { readFile } from 'node:fs/promises'
import type { AxeResults, RunOptions } from 'axe-core'
import ids from '../../src/console/graph/document-ids.json' with { type: 'json' }
import { askedClient } from '../support/administration.ts'
import { type Account, Chromium, describeInBrowser, type Looks, type Window } from '../support/chromium.ts'
import { ViewerDocument } from '../support/generated.ts'
import { draftOrder, issueOrderAboutPost, unique } from '../support/story.ts'
import { until } from '../support/until.ts'
import { TestVerigraph } from '../support/verigraph.ts'
import { WebhookReceiver } from '../support/webhook-receiver.ts'

/** What each account sees, by its address; `:order` and the like stand for what the world has. */
const SCREENS: readonly (readonly [Account, readonly string[]])[] = [
  [
    'officer',
    [
      '/',
      '/orders',
      '/orders?status=DRAFT&q=nothing',
      '/orders/:order',
      '/new?url=https://vietsocial.example/p/2',
      '/live',
      '/nowhere',
    ],
  ],
  ['director', ['/approvals', '/approvals/:draft', '/orders/:objected', '/platforms', '/platforms/:platform']],
  ['auditor', ['/policy', '/policy/replay', '/audit', '/audit/:entry', '/webhooks']],
  [
    'vietsocial',
    ['/', '/orders/:order', '/platforms/:platform', '/webhooks', '/webhooks/:endpoint', '/clients', '/policy/replay'],
  ],
  ['vnnet', ['/', '/orders']],
  ['admin', ['/', '/clients', '/clients/:client', '/clients/new', '/policy/replay']],
  ['admin2', ['/', '/clients', '/clients/:client']],
]

const LOOKS = [
  { name: 'in Vietnamese, light, on a desk', language: 'vi', width: 1280, height: 800, dark: false },
  { name: 'in English, dark, on a desk', language: 'en', width: 1280, height: 800, dark: true },
  { name: 'in Vietnamese, dark, on a phone', language: 'vi', width: 390, height: 844, dark: true },
  { name: 'in English, light, on a phone', language: 'en', width: 390, height: 844, dark: false },
] as const

interface Violation {
  id: string
  nodes: string[]
}

/** Half as long as what `axe-core` exports, and every page reads it anew. */
const AXE = await readFile('node_modules/axe-core/axe.min.js', 'utf8')

declare const axe: { run(context: Document, options: RunOptions): Promise<AxeResults> }

/** What axe-core finds against WCAG 2.2 AA and its best practices. */
async function violationsOn({ page }: Window): Promise<Violation[]> {
  await page.evaluate(AXE)
  const { violations } = await page.evaluate(() => axe.run(document, { resultTypes: ['violations'] }))
  return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html.slice(0, 160)) }))
}

/** Pixels by which the page is wider than its window. */
const overflowOf = ({ page }: Window): Promise<number> =>
  page.evaluate(() => {
    const main = document.querySelector('main')
    return Math.max(document.documentElement.scrollWidth - innerWidth, main ? main.scrollWidth - main.clientWidth : 0)
  })

describeInBrowser('each screen', () => {
  let verigraph: TestVerigraph
  let chromium: Chromium
  let receiver: WebhookReceiver
  const known = new Map<string, string>()

  beforeAll(async () => {
    verigraph = await TestVerigraph.start({}, { webhookNetworks: ['127.0.0.0/8'] })
    chromium = await Chromium.start(verigraph.url)
    receiver = await WebhookReceiver.start()
    const { id } = await draftOrder(verigraph, { targetUrl: `https://vietsocial.example/${unique('screen')}` })
    known.set('draft', id)
    const query = `{
      order: removalOrders(first: 1, filter: { reference: "DEMO-101" }) { nodes { id } }
      objected: removalOrders(first: 1, filter: { reference: "DEMO-104" }) { nodes { id } }
      platform: platforms(first: 1) { nodes { id } }
    }`
    const { data } = await verigraph.as('officer').ask<Record<string, { nodes: { id: string }[] }>>(query)
    for (const [name, { nodes }] of Object.entries(data)) known.set(name, nodes[0]?.id ?? '')
    const admin = verigraph.as('admin')
    const { viewer } = await admin.run(ViewerDocument, {})
    const asked = { organisationId: viewer.organisation?.id ?? null, roles: ['OFFICER' as const] }
    known.set('client', (await askedClient(admin, asked)).id)
    await verigraph.sweep()
    const trail = await verigraph
      .as('auditor')
      .ask<{ auditEntries: { nodes: { id: string }[] } }>(
        '{ auditEntries(first: 1, filter: { action: "removal-order.issued" }) { nodes { id } } }',
      )
    known.set('entry', trail.data.auditEntries.nodes[0]?.id ?? '')
    const input = `{ url: "${receiver.url}", logs: [REMOVAL_ORDERS] }`
    const registered = await verigraph
      .as('vietsocial')
      .ask<{ registerWebhookEndpoint: { webhookEndpoint: { id: string } | null } }>(
        `mutation { registerWebhookEndpoint(input: ${input}) { webhookEndpoint { id } } }`,
      )
    known.set('endpoint', registered.data.registerWebhookEndpoint.webhookEndpoint?.id ?? '')
  })
  afterAll(async () => {
    await receiver[Symbol.asyncDispose]()
    await chromium[Symbol.asyncDispose]()
    await verigraph[Symbol.asyncDispose]()
  })

  /** Each account signs in once for each language; its window is kept for the other looks. */
  const windows = new Map<string, Window>()
  async function windowOf(account: Account, looks: Looks): Promise<Window> {
    const key = `${account} ${looks.language}`
    const window = windows.get(key) ?? (await chromium.as(account, looks))
    windows.set(key, window)
    await window.change(looks)
    return window
  }

  const addressOf = (path: string) => path.replace(/:([a-z]+)$/, (_, name: string) => known.get(name) ?? 'unknown')

  describe.each(LOOKS)('$name', (looks) => {
    it.each(SCREENS)(
      'of %s is accessible, fits, and complains of nothing',
      async (account, paths) => {
        const window = await windowOf(account, looks)
        for (const path of paths) {
          await window.visit(addressOf(path))
          expect({ path, violations: await violationsOn(window) }).toEqual({ path, violations: [] })
          expect({ path, overflow: await overflowOf(window) }).toEqual({ path, overflow: 0 })
          expect(await window.page.getAttribute('html', 'lang')).toBe(looks.language)
        }
        expect(window.complaints).toEqual([])
      },
      120_000,
    )

    it('where nobody has signed in is accessible and fits', async () => {
      await using window = await chromium.open(looks)
      await window.visit('/orders')
      expect(await violationsOn(window)).toEqual([])
      expect(await overflowOf(window)).toBe(0)
    })
  })

  it('keeps to the same with what opens over it', async () => {
    for (const looks of LOOKS.slice(0, 2)) {
      const window = await windowOf('director', looks)
      await window.visit('/')
      const { page } = window
      for (const [key, name] of [
        ['Control+k', /Tìm và làm|Find and do/],
        ['?', /Phím tắt|Keyboard shortcuts/],
      ] as const) {
        await page.keyboard.press(key)
        await page.getByRole('dialog', { name }).waitFor()
        expect(await violationsOn(window)).toEqual([])
        await page.keyboard.press('Escape')
        await page.getByRole('dialog', { name }).waitFor({ state: 'hidden' })
      }
    }
    const phone = await windowOf('director', LOOKS[2])
    await phone.visit('/')
    await phone.page.getByRole('button', { name: 'Thêm' }).click()
    await phone.page.getByRole('dialog', { name: 'Thêm' }).getByRole('link', { name: 'Chính sách' }).waitFor()
    expect(await violationsOn(phone)).toEqual([])
  }, 60_000)

  it('says so when it hears of nothing any more, and catches up', async () => {
    await using own = await TestVerigraph.start()
    await using browser = await Chromium.start(own.url)
    await using window = await browser.as('officer')
    const lost = window.page.getByText('Mất kết nối; số liệu là của lần tải trước.')
    await own.restart()
    await lost.waitFor()
    await lost.waitFor({ state: 'hidden' })
    const { reference } = await draftOrder(own, { targetUrl: `https://vietsocial.example/${unique('lost')}` })
    await window.page.getByText(new RegExp(`${reference} đã được soạn`)).waitFor()
  }, 60_000)

  it('that cannot be loaded takes no other with it', async () => {
    await using window = await chromium.as('officer')
    const { page } = window
    const go = (name: RegExp) => page.getByRole('navigation').getByRole('link', { name }).first().click()
    await page.route('**/assets/live-page*', (route) => route.abort())
    await go(/Đang phát/)
    await page.getByRole('heading', { name: 'Trang này gặp lỗi' }).waitFor()
    await go(/Nền tảng/)
    await page.getByRole('link', { name: 'VietSocial' }).waitFor()
  })

  it('follows its own log although that could not be read at first', async () => {
    await using window = await chromium.open()
    const { page } = window
    let refusals = 0
    await page.route('**/graphql', async (route) => {
      const isLog = route.request().postData()?.includes(ids.ConsoleLogEnd)
      if (!isLog || refusals === 2) return route.continue()
      refusals += 1
      await route.abort()
    })
    await window.signIn('vietsocial')
    await until(() => refusals === 2)
    await page.getByText(/Yêu cầu DEMO-105 đã được ban hành/).waitFor()
    const { order } = await issueOrderAboutPost(verigraph)
    await page.getByText(`Yêu cầu ${order.reference} đã được ban hành.`).first().waitFor()
  }, 60_000)

  it('writes a deadline beside its line, where no order can stand', async () => {
    for (const looks of LOOKS.slice(0, 3)) {
      const window = await windowOf('director', looks)
      await window.visit(addressOf('/platforms/:platform'))
      const line = await window.page.locator('.recharts-reference-line-line').boundingBox()
      const label = await window.page.locator('.recharts-label').boundingBox()
      const chart = await window.page.locator('.recharts-surface').first().boundingBox()
      if (!line || !label || !chart) throw new Error('The chart has no line.')
      expect(label.x).toBeGreaterThan(line.x + line.width)
      expect(label.x + label.width).toBeLessThanOrEqual(chart.x + chart.width)
    }
  }, 60_000)

  it('prints a platform’s record on two sheets', async () => {
    const window = await windowOf('director', LOOKS[0])
    await window.visit(addressOf('/platforms/:platform'))
    const pdf = await window.page.pdf({ preferCSSPageSize: true })
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)).toHaveLength(2)
  })

  it('keeps what is seen when the gateway does not answer, and says what to do where there is nothing', async () => {
    await using window = await chromium.as('officer')
    await window.page.route('**/graphql', (route) => route.abort())
    await window.page
      .getByRole('link', { name: /Nền tảng/ })
      .first()
      .click()
    await window.page.getByRole('alert').getByText('Không tải được dữ liệu').waitFor()
    await window.page.unroute('**/graphql')
    await window.page.getByRole('button', { name: 'Thử lại' }).click()
    await window.page.getByRole('link', { name: 'VietSocial' }).waitFor()
  })
})
