import { DAY, startOfLawDay } from '../../src/console/language/moments.ts'
import { percent, shownLength } from '../../src/console/parts/figures.ts'
import { Chromium, describeInBrowser, type Window } from '../support/chromium.ts'
import {
  AcknowledgeRemovalOrderDocument,
  ApproveRemovalOrderDocument,
  RegisterUserDocument,
  RemovalOrderFiguresDocument,
  ReportComplianceDocument,
} from '../support/generated.ts'
import { carryOut, decideObjection, object } from '../support/lifecycle.ts'
import { draftOrder, issueOrder, issueOrderAboutPost, publish, unique, verifiedUser } from '../support/story.ts'
import { until } from '../support/until.ts'
import { TestVerigraph } from '../support/verigraph.ts'
import { activeEndpoint, status, WebhookReceiver } from '../support/webhook-receiver.ts'

describeInBrowser('in the console', () => {
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

  const heading = ({ page }: Window, text: string) => page.getByRole('heading', { name: text }).first()
  const button = ({ page }: Window, name: string | RegExp) => page.getByRole('button', { name })
  const rowOf = ({ page }: Window, reference: string) => page.getByRole('link', { name: new RegExp(reference) }).first()

  async function newPost(on: 'vietsocial' | 'globaltube' = 'vietsocial'): Promise<string> {
    const platform = verigraph.as(on)
    const externalId = unique('console')
    await publish(platform, (await verifiedUser(verigraph, platform)).id, { externalId })
    return `https://${on}.example/${on === 'vietsocial' ? 'p' : 'v'}/${externalId}`
  }

  it('an order goes from a pasted link over a second officer to the platform, before the eyes of the officer', async () => {
    const url = await newPost()
    await using officer = await chromium.as('officer')
    await officer.visit('/new')
    const field = (name: string) => officer.page.getByRole('textbox', { name })
    await field('Dán đường dẫn').fill(`${url}?utm_source=zalo`)
    await officer.page.getByText('VietSocial · đã biết').waitFor()
    const reference = unique('CONSOLE')
    await field('Số yêu cầu').fill(reference)
    await officer.page.getByRole('combobox', { name: 'Căn cứ pháp lý' }).fill('Luật An ninh mạng, Điều 16')
    await field('Lý do').fill('Quảng cáo thuốc sai sự thật.')
    await officer.page.getByText('Nếu duyệt ngay bây giờ: 3 giờ').waitFor()
    await button(officer, 'Gửi người thứ hai duyệt').click()
    await officer.page.getByText('Đã gửi 1 yêu cầu để duyệt.').waitFor()
    await officer.visit('/')

    await using director = await chromium.as('director')
    await director.page.getByRole('link', { name: new RegExp(`duyệt.*${reference}`) }).click()
    await director.page.getByRole('article').getByText('Quảng cáo thuốc sai sự thật.').waitFor()
    await button(director, 'Duyệt và ban hành').click()
    await rowOf(officer, reference).getByRole('timer').waitFor()

    await using platform = await chromium.as('vietsocial')
    await rowOf(platform, reference).click()
    await platform.page.getByText('Chữ ký hợp lệ').waitFor()
    await button(platform, 'Xác nhận đã tiếp nhận').click()
    await rowOf(officer, reference).getByText('Đã tiếp nhận').waitFor()
    await platform.page.getByRole('textbox', { name: /Ghi chú/ }).fill('Đã gỡ.')
    await button(platform, 'Báo cáo đã thực hiện').click()
    await platform.page.getByText('Thực hiện xong').waitFor()
    await officer.page.getByText(new RegExp(`thực hiện xong yêu cầu ${reference}`)).waitFor()
    await until(
      async () =>
        (await officer.page.getByRole('link', { name: new RegExp(`VietSocial · ${reference}`) }).count()) === 0,
    )
    for (const window of [officer, director, platform]) expect(window.complaints).toEqual([])
  }, 60_000)

  it('what the graph knows against an order is said before it is drafted, and each goes to whom it is about', async () => {
    const platform = verigraph.as('vietsocial')
    const externalId = unique('minor')
    const dateOfBirth = `${new Date().getUTCFullYear() - 14}-01-02`
    await platform.run(RegisterUserDocument, { input: { externalId, handle: 'be.na', dateOfBirth } })
    const removed = await newPost()
    const { id, reference: earlier } = await issueOrder(verigraph, { targetUrl: removed, confidentialFor: 'P7D' })
    await carryOut(verigraph, id)
    await using officer = await chromium.as('officer')
    const { page } = officer
    await officer.visit('/new')
    const links = [
      `https://vietsocial.example/users/${externalId}`,
      removed,
      `${removed}?again=1`,
      await newPost('globaltube'),
      'https://someone.github.io/',
    ]
    await page.getByRole('textbox', { name: 'Dán đường dẫn' }).fill(links.join('\n'))
    for (const text of [
      'Cả tài khoản, không phải một bài: xem kỹ có cần thiết không.',
      '@be.na chưa đủ tuổi, cần người giám hộ.',
      'Nội dung này đã được gỡ.',
      `Yêu cầu ${earlier} chưa báo cho người dùng; yêu cầu này thì báo ngay.`,
      'Lặp lại một dòng ở trên',
      'Nền tảng đặt ở nước ngoài: Hoa Kỳ.',
      'Nằm trên github.io, nơi nhiều người dùng chung: chỉ nêu đúng trang này.',
      'Không thuộc nền tảng nào tham gia; hãy chọn bên thực hiện.',
    ])
      await page.getByText(text).waitFor()

    const reference = unique('GUARD')
    await page.getByRole('textbox', { name: 'Số yêu cầu' }).fill(reference)
    await page.getByRole('combobox', { name: 'Căn cứ pháp lý' }).fill('Luật An ninh mạng, Điều 16')
    await page.getByRole('textbox', { name: 'Lý do' }).fill('Sai sự thật.')
    await page.getByRole('link', { name: earlier }).click()
    await heading(officer, earlier).waitFor()
    await page.goBack()
    await page.getByText('@be.na chưa đủ tuổi').waitFor() // what was written is there, too
    await button(officer, 'Gửi 4 yêu cầu').click()
    await page.getByText('Còn thiếu: bên thực hiện.').waitFor()
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('true')
    await page.getByLabel('Bên thực hiện cho các địa chỉ khác').first().fill('VNNet')
    await page.getByRole('option', { name: 'VNNet' }).click()
    await button(officer, 'Gửi 4 yêu cầu').click()
    await page.getByText('Đã gửi 4 yêu cầu để duyệt.').waitFor()
    const query = '{ removalOrders(first: 4, filter: { status: [DRAFT] }) { nodes { reference recipient { name } } } }'
    const { data } = await verigraph
      .as('officer')
      .ask<{ removalOrders: { nodes: { reference: string; recipient: { name: string } }[] } }>(query)
    const { nodes } = data.removalOrders
    expect(nodes.every((order) => order.reference.startsWith(reference))).toBe(true)
    expect(nodes.map(({ recipient }) => recipient.name).toSorted()).toEqual([
      'GlobalTube',
      'VNNet',
      'VietSocial',
      'VietSocial',
    ])
    expect(officer.complaints).toEqual([])
  }, 60_000)

  it('a platform objects, the clock stands, and the agency lets it go on with a reason', async () => {
    const { order } = await issueOrderAboutPost(verigraph)
    await using platform = await chromium.as('vietsocial', { language: 'en' })
    await platform.visit(`/orders/${order.id}`)
    await button(platform, 'Object').click()
    await button(platform, 'Object').click()
    await platform.page.getByText('A reason is needed.').waitFor()
    await platform.page.getByRole('textbox', { name: 'What exactly stands against it?' }).fill('Which sentence?')
    await button(platform, 'Object').click()
    await platform.page.getByText('Clock stands', { exact: true }).waitFor()

    await using reviewer = await chromium.as('reviewer', { language: 'en' })
    await reviewer.visit(`/orders/${order.id}`)
    await reviewer.page.getByText(/The clock stands, for/).waitFor()
    await button(reviewer, 'Decide the objection').click()
    await reviewer.page.getByRole('textbox', { name: 'Reasons for the decision' }).fill('The first one.')
    await button(reviewer, 'Do not uphold it').click()
    await reviewer.page.getByText('The objection was not upheld; the clock goes on').waitFor()
    await reviewer.page.getByText(/The clock stood for/).waitFor()
    await platform.page.getByRole('timer').first().waitFor() // without being loaded again
    expect([...reviewer.complaints, ...platform.complaints]).toEqual([])
  }, 60_000)

  it('a user’s appeal is decided by somebody who had no part in the order, and what was taken away is put back', async () => {
    const { order } = await issueOrderAboutPost(verigraph)
    await carryOut(verigraph, order.id)
    await using platform = await chromium.as('vietsocial')
    await platform.visit(`/orders/${order.id}`)
    await button(platform, 'Khiếu nại thay người dùng').click()
    await platform.page.getByRole('textbox', { name: 'Lời của người dùng' }).fill('Bài của tôi không sai.')
    await button(platform, 'Khiếu nại thay người dùng').click()
    await platform.page.getByText('Người dùng khiếu nại').first().waitFor()

    await using director = await chromium.as('director')
    await director.visit(`/orders/${order.id}`)
    await director.page.getByText('một người khác giải quyết').waitFor()
    expect(await button(director, 'Giải quyết khiếu nại').count()).toBe(0)

    await using reviewer = await chromium.as('reviewer')
    await reviewer.page.getByRole('link', { name: new RegExp(`giải quyết khiếu nại.*${order.reference}`) }).click()
    await button(reviewer, 'Giải quyết khiếu nại').click()
    await reviewer.page.getByRole('textbox', { name: 'Lý do của quyết định' }).fill('Bài viết không vi phạm.')
    await button(reviewer, 'Chấp nhận khiếu nại').click()
    await reviewer.page.getByText('Hạn khôi phục').waitFor()
    await button(platform, 'Báo cáo đã khôi phục').click()
    await platform.page.getByText('Đã khôi phục').first().waitFor()
  }, 60_000)

  it('a director approves together only what was read, and refuses with a reason', async () => {
    const [first, second] = [await newPost(), await newPost()]
    const one = await draftOrder(verigraph, { targetUrl: first })
    const other = await draftOrder(verigraph, { targetUrl: second })
    await using director = await chromium.as('director', { language: 'en' })
    await director.visit('/approvals')
    const box = (reference: string) => director.page.getByRole('checkbox', { name: `Select ${reference}` })
    expect(await box(one.reference).isDisabled()).toBe(true)
    await director.page.getByRole('link', { name: new RegExp(one.reference) }).click()
    await box(one.reference).check()
    expect(await box(other.reference).isDisabled()).toBe(true)
    await button(director, 'Approve 1 that you have read').click()
    await director.page.getByText('One order was issued.').waitFor()

    await director.page.getByRole('link', { name: new RegExp(other.reference) }).click()
    await director.page.keyboard.press('r')
    await director.page.getByRole('textbox', { name: 'Why not?' }).fill('The wrong post.')
    await button(director, 'Do not approve').click()
    await until(
      async () => (await director.page.getByRole('link', { name: new RegExp(other.reference) }).count()) === 0,
    )
    const query = `query ($one: ID!, $other: ID!) { one: removalOrder(id: $one) { status } other: removalOrder(id: $other) { status withdrawalReason } }`
    const { data } = await verigraph.as('officer').ask(query, { one: one.id, other: other.id })
    expect(data).toEqual({
      one: { status: 'ISSUED' },
      other: { status: 'WITHDRAWN', withdrawalReason: 'The wrong post.' },
    })
  }, 60_000)

  it('an officer may not approve what he drafted, nor see what only others may', async () => {
    const draft = await draftOrder(verigraph, { targetUrl: await newPost() })
    await using officer = await chromium.as('officer')
    await officer.visit(`/orders/${draft.id}`)
    await officer.page.getByText('Bạn đã soạn yêu cầu này; một người khác phải duyệt.').waitFor()
    for (const path of ['/approvals', '/audit', '/webhooks', '/nowhere']) {
      await officer.visit(path)
      await heading(officer, 'Không có trang này').waitFor()
    }
    const navigation = officer.page.getByRole('navigation', { name: 'Điều hướng chính' }).first()
    expect(await navigation.getByText('Nhật ký').count()).toBe(0)
  }, 60_000)

  it('an order is found by its words without their marks, and everything by keys', async () => {
    await using officer = await chromium.as('officer')
    const { page } = officer
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: /^Số yêu cầu/ }).fill('thuoc than ky')
    await page.getByRole('option', { name: /DEMO-101/ }).waitFor()
    await page.keyboard.press('Enter')
    await heading(officer, 'DEMO-101').waitFor()
    await page.keyboard.press('g')
    await page.keyboard.press('o')
    await heading(officer, 'Yêu cầu').waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('dau tu lai')
    await page.keyboard.press('Escape')
    await page.getByText('1 yêu cầu', { exact: true }).waitFor()
    expect(new URL(page.url()).search).toBe('?q=dau+tu+lai')
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await heading(officer, 'DEMO-103').waitFor()
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Phím tắt' }).waitFor()
    await page.keyboard.press('Escape')
    await page.goBack()
    await page.getByText('1 yêu cầu', { exact: true }).waitFor()
  }, 60_000)

  it('keys reach what has the focus, go on from where they were, and an act that is held down is done once', async () => {
    const [one, other] = [
      await draftOrder(verigraph, { targetUrl: await newPost() }),
      await draftOrder(verigraph, { targetUrl: await newPost() }),
    ]
    await using director = await chromium.as('director')
    const { page } = director
    await page.getByRole('timer').first().waitFor()
    await page.getByRole('navigation').getByRole('link', { name: 'Chờ duyệt' }).first().focus()
    await page.keyboard.press('Enter')
    await heading(director, 'Chờ duyệt').waitFor()
    await page.keyboard.press('Tab') // into the screen, not through the navigation again
    const isInside = () => page.evaluate(() => document.querySelector('main')?.contains(document.activeElement))
    expect(await isInside()).toBe(true)
    await director.visit(`/approvals/${one.id}`)
    await page.keyboard.down('a')
    await page.getByRole('article').getByText(other.reference).waitFor()
    await page.keyboard.down('a') // it repeats, before the next draft
    await page.keyboard.up('a')
    await director.settled()
    const { data } = await verigraph.as('officer').ask(`{ removalOrder(id: "${other.id}") { status } }`)
    expect(data).toEqual({ removalOrder: { status: 'DRAFT' } })
  }, 60_000)

  it('a screen begins at its top, and is where it was left for those who come back', async () => {
    await using officer = await chromium.as('officer', { height: 420 })
    const { page } = officer
    await page.getByRole('timer').nth(2).waitFor()
    await officer.settled()
    const top = () => page.evaluate(() => document.querySelector('main')?.scrollTop ?? 0)
    const last = page.locator('main a[href^="/orders/"]').last()
    await last.scrollIntoViewIfNeeded()
    const left = await top()
    expect(left).toBeGreaterThan(100)
    await last.click()
    await page.getByText('Diễn biến').waitFor()
    expect(await top()).toBe(0)
    await page.goBack()
    await until(async () => (await top()) === left)
  }, 60_000)

  it('an order is found directly by its number, its id, or the address that it is about', async () => {
    const url = await newPost()
    const order = await draftOrder(verigraph, { targetUrl: url })
    await using officer = await chromium.as('officer')
    const { page } = officer
    await page.getByRole('timer').first().waitFor()
    for (const text of [order.reference, order.id, url, `${url}?utm_source=zalo`]) {
      await page.keyboard.press('Control+k')
      await page.getByRole('combobox', { name: /^Số yêu cầu/ }).fill(text)
      await page.getByRole('option', { name: new RegExp(order.reference) }).waitFor()
      await page.keyboard.press('Escape')
      await officer.visit(`/orders?q=${encodeURIComponent(text)}`)
      await rowOf(officer, order.reference).waitFor()
    }
    await officer.visit(`/orders?status=ISSUED&q=${order.reference}`) // what the filter leaves out stays out
    await page.getByText('Không có yêu cầu nào như vậy.').waitFor()
  }, 60_000)

  it('a list is where it was left for those who come back, and keeps what no longer fits it from being seen', async () => {
    const orders = []
    for (let count = 0; count < 12; count++) orders.push(await draftOrder(verigraph, { targetUrl: await newPost() }))
    const [oldest] = orders
    await using officer = await chromium.as('officer', { height: 420 })
    const { page } = officer
    await officer.visit('/orders?status=DRAFT')
    const list = page.getByTestId('order-list')
    await list.hover()
    await page.mouse.wheel(0, 160)
    const top = () => list.evaluate((each) => each.scrollTop)
    await until(async () => (await top()) === 160)
    await list.getByRole('link').nth(6).click()
    await page.getByText('Diễn biến').waitFor()
    await page.goBack()
    await until(async () => (await top()) === 160)
    await verigraph.as('director').run(ApproveRemovalOrderDocument, { input: { removalOrderId: oldest?.id ?? '' } })
    await until(async () => (await rowOf(officer, `${oldest?.reference}\\b`).count()) === 0)
  }, 60_000)

  it('a late report counts in time once a director believes the recipient, with a reason', async () => {
    await using own = await TestVerigraph.start()
    await using browser = await Chromium.start(own.url)
    const { order } = await issueOrderAboutPost(own)
    const input = { removalOrderId: order.id }
    await own.as('vietsocial').run(AcknowledgeRemovalOrderDocument, { input })
    own.clock.advance({ minutes: 5 * 60 })
    const completedAt = new Date(own.clock.now().getTime() - 4 * 60 * 60_000).toISOString()
    await own.as('vietsocial').run(ReportComplianceDocument, { input: { ...input, completedAt } })

    await using platform = await browser.as('vietsocial')
    await platform.visit(`/orders/${order.id}`)
    await platform.page.getByText('Báo cáo trễ hạn, dù theo lời bên thực hiện thì đã làm đúng hạn').waitFor()
    await using director = await browser.as('director')
    await director.visit(`/orders/${order.id}`)
    await button(director, 'Chấp nhận là đúng hạn').click()
    await button(director, 'Chấp nhận là đúng hạn').click()
    await director.page.getByText('Cần nêu lý do.').waitFor()
    await director.page.getByRole('textbox', { name: 'Vì sao tin lời bên thực hiện?' }).fill('Nhật ký của họ cho thấy.')
    await button(director, 'Chấp nhận là đúng hạn').click()
    await director.page.getByText('director chấp nhận là thực hiện đúng hạn').waitFor()
    await director.page.getByText('Nhật ký của họ cho thấy.').first().waitFor()
    expect(await button(director, 'Chấp nhận là đúng hạn').count()).toBe(0)
    await platform.page.reload()
    await platform.page.getByText('Được chấp nhận là thực hiện đúng hạn').waitFor() // nobody tells a recipient who
    for (const window of [director, platform]) expect(window.complaints).toEqual([])
  }, 60_000)

  it('a second objection offers the grounds that are left, runs with its clock, and waits for a director', async () => {
    const { order } = await issueOrderAboutPost(verigraph)
    await object(verigraph, order.id, 'MANIFEST_ERROR')
    await decideObjection(verigraph, order.id, false)
    await using platform = await chromium.as('vietsocial', { language: 'en' })
    await platform.visit(`/orders/${order.id}`)
    await button(platform, 'Object').click()
    await platform.page.getByRole('combobox', { name: 'On which ground?' }).click()
    const grounds = await platform.page.getByRole('option').allTextContents()
    expect(grounds).toEqual(['Not enough information', 'It cannot be done'])
    await platform.page.keyboard.press('Escape')
    await platform.page.getByRole('textbox', { name: 'What exactly stands against it?' }).fill('Which sentence?')
    await button(platform, 'Object').click()
    await platform.page.getByText('Your objection waits for an answer; the clock runs on.').waitFor()
    expect(await button(platform, 'Object').count()).toBe(0)

    await using reviewer = await chromium.as('reviewer', { language: 'en' })
    await reviewer.page.getByRole('link', { name: new RegExp(`decide objection.*${order.reference}`) }).click()
    await reviewer.page.getByText('The clock did not stop: only the first objection stops it.').waitFor()
    await button(reviewer, 'Decide the objection').click()
    await reviewer.page.getByText(/The clock did not stop, and runs on\./).waitFor()
    await reviewer.page.getByRole('textbox', { name: 'Reasons for the decision' }).fill('The first one.')
    await button(reviewer, 'Do not uphold it').click()
    await reviewer.page.getByText('The objection was not upheld', { exact: true }).waitFor()
    for (const window of [platform, reviewer]) expect(window.complaints).toEqual([])
  }, 60_000)

  it('history is replayed under other laws', async () => {
    await using auditor = await chromium.as('auditor', { language: 'en' })
    await auditor.visit('/policy/replay')
    const row = auditor.page.getByRole('row', { name: /eu-tco/ })
    await row.waitFor()
    expect(await row.getByRole('cell').count()).toBe(3)
    await auditor.page.getByText('90 days').click()
    await until(() => new URL(auditor.page.url()).search === '?days=90')
    expect(await auditor.page.locator('.recharts-bar-rectangle').count()).toBeGreaterThan(0)
  }, 60_000)

  it('an auditor’s browser checks the trail, and each of its entries', async () => {
    await verigraph.sweep()
    await using auditor = await chromium.as('auditor')
    await auditor.visit('/audit?action=removal-order.issued')
    await auditor.page.getByText(/niêm phong và ký hợp lệ/).waitFor()
    await auditor.page.getByText('Đã ghi nhớ điểm niêm phong này').waitFor()
    await auditor.page.reload()
    await auditor.page.getByText(/Tiếp nối đúng từ/).waitFor()
    await auditor.page.getByRole('table').getByRole('link').first().click()
    await auditor.page.getByText('Đúng như khi được niêm phong').waitFor()

    await auditor.page.evaluate(() => {
      const kept = JSON.parse(localStorage.getItem('verigraph.checkpoint') ?? '{}')
      localStorage.setItem('verigraph.checkpoint', JSON.stringify({ ...kept, treeSize: 1_000_000 }))
    })
    await auditor.visit('/audit')
    await auditor.page.getByText('Chuỗi không khớp').waitFor()
    await auditor.page.getByText(/không tiếp nối 1\.000\.000 dòng/).waitFor()
    await button(auditor, 'Bỏ điểm đã nhớ').click()
    await auditor.page.getByText(/niêm phong và ký hợp lệ/).waitFor()
  }, 60_000)

  it('how an order reaches its recipient is seen as it happens, by who ordered it and by who receives it', async () => {
    await using own = await TestVerigraph.start({}, { webhookNetworks: ['127.0.0.0/8'] })
    await using browser = await Chromium.start(own.url)
    await using receiver = await WebhookReceiver.start()
    const { order: before } = await issueOrderAboutPost(own)
    await using officer = await browser.as('officer')
    await officer.visit(`/orders/${before.id}`)
    await officer.page.getByText(/^Số \d+ trong sổ sự kiện của bên thực hiện$/).waitFor()
    await officer.page.getByText('Bên thực hiện không nhận qua webhook').waitFor()

    await activeEndpoint(own.as('vietsocial'), receiver.url)
    receiver.answers = [status(503), status(204)]
    const draft = await draftOrder(own, { targetUrl: `https://vietsocial.example/${unique('sent')}` })
    await officer.visit(`/orders/${draft.id}`)
    await officer.page.getByText('Bạn đã soạn yêu cầu này').waitFor()
    const input = { removalOrderId: draft.id }
    await own.as('director').run(ApproveRemovalOrderDocument, { input })
    await officer.page.getByText(/^Webhook: 1 lần thử không được, lúc .* \(trả lời 503\); thử lại lúc /).waitFor()
    await officer.page.getByText(/^Webhook: nhận lúc .*, trả lời 204, sau 1 lần thử không được\.$/).waitFor()

    await using platform = await browser.as('vietsocial', { language: 'en', width: 390, height: 844 })
    await platform.visit(`/orders/${draft.id}`)
    await platform.page.getByText(/^Webhook: taken at .*, answered 204, after 1 failed attempt\.$/).waitFor()
    for (const window of [officer, platform]) expect(window.complaints).toEqual([])
  }, 60_000)

  it('the day’s figures grow with each order, and who comes later sees what happened before', async () => {
    await using officer = await chromium.as('officer')
    const figure = (name: string) => officer.page.locator('dl > div', { hasText: name }).locator('dd')
    const issued = async () => Number(await figure('ban hành').textContent())
    const byHour = async () => {
      const hours = officer.page.getByRole('list', { name: 'Số yêu cầu ban hành theo giờ' }).getByRole('listitem')
      return (await hours.allTextContents()).map((hour) => Number(/giờ: (\d+)/.exec(hour)?.[1]))
    }
    await figure('ban hành').waitFor()
    const before = await issued()
    const { order } = await issueOrderAboutPost(verigraph)
    await until(async () => (await issued()) === before + 1)
    const hours = await byHour()
    expect(hours).toHaveLength(24)
    expect(hours.reduce((sum, count) => sum + count, 0)).toBe(before + 1)
    await carryOut(verigraph, order.id)
    const day = startOfLawDay(verigraph.clock.now())
    const period = { from: day.toISOString(), to: new Date(day.getTime() + DAY).toISOString() }
    const { removalOrderFigures } = await verigraph.as('officer').run(RemovalOrderFiguresDocument, period)
    expect(removalOrderFigures).toMatchObject({ issued: before + 1, complied: expect.any(Number) })
    await until(async () => (await figure('đúng hạn').textContent()) === percent(removalOrderFigures.onTimeRate))
    await until(
      async () =>
        (await figure('trung vị').textContent()) === shownLength('vi', removalOrderFigures.medianTimeToComply),
    )

    await using later = await chromium.as('reviewer')
    const happened = later.page.getByRole('listitem').filter({ hasText: order.reference })
    await happened.filter({ hasText: 'đã được thực hiện' }).waitFor()
    for (const what of ['đã được tiếp nhận', 'đã được ban hành', 'đã được soạn'])
      expect(await happened.filter({ hasText: what }).count()).toBe(1)
  }, 60_000)

  it('people leave, and are asked anew', async () => {
    await using officer = await chromium.as('officer')
    await button(officer, /Tài khoản/).click()
    await officer.page.getByRole('menuitem', { name: 'Đăng xuất' }).click()
    await officer.page.getByRole('button', { name: 'Đăng xuất' }).click()
    await heading(officer, 'Bàn điều hành yêu cầu gỡ bỏ').waitFor()
    await officer.page.reload()
    await heading(officer, 'Bàn điều hành yêu cầu gỡ bỏ').waitFor()
  }, 60_000)

  it('an objection that is upheld ends the order for everybody who looks at it', async () => {
    const { order } = await issueOrderAboutPost(verigraph)
    await using platform = await chromium.as('vietsocial', { width: 390, height: 844 })
    await platform.visit(`/orders/${order.id}`)
    await object(verigraph, order.id)
    await using reviewer = await chromium.as('reviewer', { width: 390, height: 844 })
    await reviewer.visit(`/orders/${order.id}`)
    await button(reviewer, 'Trả lời phản đối').click()
    await reviewer.page.getByRole('textbox', { name: 'Lý do của quyết định' }).fill('Đúng, đã nhầm bài.')
    await button(reviewer, 'Chấp nhận phản đối').click()
    await reviewer.page.getByText('Đã rút').first().waitFor()
    await platform.page.getByText('Đã rút').first().waitFor()
  }, 60_000)
})
