// Takes the pictures of docs/console, of a world with half a year behind it. npm run gen:pictures, after npm run build, all or those that are named; needs Chromium.
import { mkdir } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { clientOf } from '../bench/support/client.mjs'
import { startProduct } from '../bench/support/server.mjs'
import { fillOrders } from './fill-orders.mjs'

const FOLDER = 'docs/console'
/** The same at every start, for it names the issuer of what is signed. */
const PORT = '4790'
const HOUR = 3_600_000
const DAY = 24 * HOUR

/** What each account shows, under which name; `phone` also on a phone. */
const SCREENS = [
  ['sign-in', null, '/', { phone: true }],
  ['now', 'director', '/', { phone: true }],
  ['orders', 'officer', '/orders', { phone: true }],
  ['order', 'officer', '/orders/:order', { phone: true }],
  [
    'new-order',
    'officer',
    '/new?url=https://vietsocial.example/p/2&url=https://vietsocial.example/live/5',
    { phone: true },
  ],
  ['approvals', 'director', '/approvals/:draft', {}],
  ['platforms', 'director', '/platforms', {}],
  ['platform', 'director', '/platforms/:platform', { phone: true, whole: true }],
  ['live', 'officer', '/live', {}],
  ['policy', 'officer', '/policy', {}],
  ['replay', 'officer', '/policy/replay?days=90', {}],
  ['clients', 'admin', '/clients', { phone: true }],
  ['audit', 'auditor', '/audit', {}],
  ['audit-entry', 'auditor', '/audit/:entry', {}],
  ['operator', 'vietsocial', '/', { phone: true }],
  ['operator-order', 'vietsocial', '/orders/:received', {}],
  ['webhooks', 'vietsocial', '/webhooks/:endpoint', {}],
]

const LOOKS = [
  { language: 'vi', phone: false, dark: false },
  { language: 'en', phone: false, dark: true },
  { language: 'vi', phone: true, dark: true },
  { language: 'en', phone: true, dark: false },
]

const POSTS = [
  'Thuốc gia truyền trị dứt tiểu đường, cam kết hoàn tiền',
  'Nhận vay nóng, chỉ cần căn cước, giải ngân trong 5 phút',
  'Sàn vàng quốc tế, nạp 1 triệu rút 3 triệu mỗi ngày',
  'Kem trộn trắng da sau một đêm, hàng xách tay không nhãn',
  'Tuyển việc nhẹ lương cao tại Campuchia, lo toàn bộ giấy tờ',
  'Bán bằng đại học có hồ sơ gốc, bao kiểm tra',
  'Trúng thưởng xe SH, bấm vào đây và nhập mã OTP',
  'Tin giả: ngày mai đổi tiền, ai chưa rút là mất trắng',
  'Bán pháo hoa nổ các loại, giao tận nơi',
  'Thuốc tăng chiều cao cho trẻ trên 18 tuổi',
]

process.env.VERIGRAPH_WEBHOOK_NETWORKS = '127.0.0.0/8'
const receiver = createServer((request, response) => {
  request.on('data', (body) => response.end(JSON.stringify({ challenge: JSON.parse(body).data?.challenge })))
}).listen(0, '127.0.0.1')
const server = await startProduct({ settings: { PORT } })
await server.stop({ keepData: true })
const world = await prepare(server.dataFolder)
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
await mkdir(FOLDER, { recursive: true })
for (const look of LOOKS) await take(look)
await browser.close()
await world.server.stop()
receiver.close()

async function prepare(folder) {
  const first = await startProduct({ dataFolder: folder, settings: { PORT } })
  const platform = await clientOf(first.url, 'vietsocial')
  const { userByExternalId: author } = await platform.ask('{ userByExternalId(externalId: "vs-1003") { id } }')
  const targets = []
  for (const [at, text] of POSTS.entries()) {
    const { publishContentItem } = await platform.ask(
      'mutation ($input: PublishContentItemInput!) { publishContentItem(input: $input) { contentItem { id } } }',
      { input: { authorId: author.id, kind: 'POST', text, externalId: `picture-${at}` } },
    )
    targets.push(publishContentItem.contentItem.id)
  }
  await first.stop({ keepData: true })
  fill(join(folder, 'verigraph.db'), targets)
  const running = await startProduct({ dataFolder: folder, settings: { PORT } })
  return { server: running, known: await findWhatIsShown(running.url) }
}

/** Half a year of orders, most of them carried out in time, and a handful that run now. */
function fill(file, targets) {
  const now = Date.now()
  const past = Array.from({ length: 420 }, (_, at) => {
    const issuedAt = now - 170 * DAY + at * ((170 * DAY) / 420) + ((at * 7919) % 11) * HOUR
    const minutes = 12 + ((at * 48_271) % 150) + (at % 13 === 0 ? 70 : 0) + (at % 37 === 0 ? 120 : 0)
    return {
      issuedAt: Math.min(issuedAt, now - 5 * HOUR),
      minutes,
      objections: at % 17 === 0 ? 1 : 0,
      upheld: at % 51 === 0 ? 1 : 0,
    }
  })
  const running = [172, 141, 118, 96, 61, 37, 12, 3].map((minutesAgo) => ({
    issuedAt: now - minutesAgo * 60_000,
    minutes: null,
    objections: 0,
    upheld: 0,
  }))
  fillOrders(
    file,
    [...past, ...running].map((order, at) => ({
      ...order,
      targetId: targets[at % targets.length],
      reference: `TTĐT-${1200 + at}`,
    })),
  )
}

async function findWhatIsShown(url) {
  const officer = await clientOf(url, 'officer')
  const auditor = await clientOf(url, 'auditor')
  const platform = await clientOf(url, 'vietsocial')
  const found = await officer.ask(`{
    order: removalOrders(first: 1, filter: { reference: "DEMO-104" }) { nodes { id } }
    draft: removalOrders(first: 1, filter: { status: [DRAFT] }) { nodes { id } }
    received: removalOrders(first: 1, filter: { reference: "DEMO-105" }) { nodes { id } }
    platform: platforms(first: 1) { nodes { id } }
  }`)
  const { auditEntries } = await auditor.ask(
    '{ auditEntries(first: 1, filter: { action: "removal-order.issued" }) { nodes { id } } }',
  )
  await askForClients(await clientOf(url, 'admin'), await clientOf(url, 'admin2'))
  const endpoint = await deliverTo(platform)
  await issueOne(officer, await clientOf(url, 'director'))
  return {
    ...Object.fromEntries(Object.entries(found).map(([name, { nodes }]) => [name, nodes[0].id])),
    entry: auditEntries.nodes[0].id,
    endpoint,
  }
}

/** An endpoint that expects webhooks, and takes them. */
async function deliverTo(platform) {
  const ask = async (name, type, fields) => {
    const answer = await platform.ask(
      `mutation ($input: ${type}!) { ${name}(input: $input) { webhookEndpoint { id } userErrors { message } } }`,
      { input: fields },
    )
    const { webhookEndpoint, userErrors } = answer[name]
    if (!webhookEndpoint) throw new Error(JSON.stringify(userErrors))
    return webhookEndpoint.id
  }
  const url = `http://127.0.0.1:${receiver.address().port}/verigraph`
  const id = await ask('registerWebhookEndpoint', 'RegisterWebhookEndpointInput', { url, logs: ['REMOVAL_ORDERS'] })
  return ask('verifyWebhookEndpoint', 'VerifyWebhookEndpointInput', { webhookEndpointId: id })
}

/** One admin asks for one client, and the other for two, of whom one stands already and is to have another subject. */
async function askForClients(admin, admin2) {
  const { viewer } = await admin.ask('{ viewer { organisation { id } } }')
  const ask = async (who, name, type, fields) => {
    const answer = await who.ask(
      `mutation ($input: ${type}!) { ${name}(input: $input) { apiClient { id } userErrors { message } } }`,
      { input: fields },
    )
    const { apiClient, userErrors } = answer[name]
    if (!apiClient) throw new Error(JSON.stringify(userErrors))
    return apiClient.id
  }
  const register = (who, clientId, roles) =>
    ask(who, 'registerApiClient', 'RegisterApiClientInput', {
      clientId,
      roles,
      subject: `${clientId}@moic.example`,
      organisationId: viewer.organisation.id,
    })
  await register(admin, 'nguyen.thi.lan', ['OFFICER'])
  await register(admin2, 'tran.van.minh', ['OFFICER', 'DIRECTOR'])
  const apiClientId = await register(admin, 'le.thu.ha', ['AUDITOR'])
  await ask(admin2, 'confirmApiClient', 'ApiClientIdInput', { apiClientId })
  await ask(admin2, 'rotateApiClient', 'RotateApiClientInput', { apiClientId, subject: 'ha.le@moic.example' })
}

async function issueOne(officer, director) {
  const input = {
    targetUrl: 'https://vietsocial.example/p/3',
    action: 'REMOVE_CONTENT',
    reference: 'TTĐT-1700',
    legalBasis: 'Luật An ninh mạng 24/2018/QH14, Điều 16 khoản 1',
    reasons: 'Quảng cáo trá hình.',
  }
  const { draftRemovalOrder } = await officer.ask(
    'mutation ($input: DraftRemovalOrderInput!) { draftRemovalOrder(input: $input) { removalOrder { id } } }',
    { input },
  )
  await director.ask(
    'mutation ($input: ApproveRemovalOrderInput!) { approveRemovalOrder(input: $input) { removalOrder { id } } }',
    { input: { removalOrderId: draftRemovalOrder.removalOrder.id } },
  )
}

async function take(look) {
  const wanted = process.argv.slice(2)
  for (const [name, account, path, options] of SCREENS)
    if ((options.phone || !look.phone) && (wanted.length === 0 || wanted.includes(name)))
      await takeOne(look, { name, account, path, ...options })
}

async function takeOne({ language, phone, dark }, { name, account, path, whole }) {
  const { url } = world.server
  const context = await browser.newContext({
    viewport: phone ? { width: 390, height: 844 } : { width: 1280, height: whole ? 1180 : 800 },
    colorScheme: dark ? 'dark' : 'light',
    locale: language === 'vi' ? 'vi-VN' : 'en-GB',
    timezoneId: 'Asia/Ho_Chi_Minh',
    reducedMotion: 'reduce',
  })
  await context.addInitScript((chosen) => localStorage.setItem('verigraph.language', chosen), language)
  const page = await context.newPage()
  await page.goto(url)
  if (account) await signIn(page, account)
  await page.goto(url + path.replace(/:([a-z]+)$/, (_, what) => world.known[what]))
  if (name === 'new-order') await fillIn(page, language)
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(600) // charts draw themselves
  await page.screenshot({ path: `${FOLDER}/${name}.${language}${phone ? '.phone' : ''}.png` })
  await context.close()
}

async function signIn(page, account) {
  await page
    .getByRole('button', { name: new RegExp(`${account}:`) })
    .first()
    .click()
  await page.fill('#account', account)
  await page.fill('#password', 'demo')
  await page.click('form button')
  await page.getByRole('main').waitFor()
}

async function fillIn(page, language) {
  const [basis, reasons] = language === 'vi' ? ['Căn cứ pháp lý', 'Lý do'] : ['Legal basis', 'Reasons']
  await page.getByRole('textbox', { name: basis }).fill('Luật An ninh mạng 24/2018/QH14, Điều 16 khoản 1')
  await page
    .getByRole('textbox', { name: reasons, exact: true })
    .fill('Thông tin sai sự thật, gây hoang mang cho người gửi tiền.')
  await page.evaluate(() => document.querySelector('main')?.scrollTo(0, 0))
}
