import { Chromium, describeInBrowser, type Window } from '../support/chromium.ts'
import { gatewayWith } from '../support/settings.ts'
import { unique } from '../support/story.ts'
import { TestVerigraph } from '../support/verigraph.ts'

describeInBrowser('where only registered documents run', () => {
  let verigraph: TestVerigraph
  let chromium: Chromium
  beforeAll(async () => {
    verigraph = await TestVerigraph.start({}, gatewayWith({ trustedDocuments: 'only' }))
    chromium = await Chromium.start(verigraph.url)
  })
  afterAll(async () => {
    await chromium[Symbol.asyncDispose]()
    await verigraph[Symbol.asyncDispose]()
  })

  const button = ({ page }: Window, name: string | RegExp) => page.getByRole('button', { name })

  it('an order is drafted, approved, followed and carried out', async () => {
    await using officer = await chromium.as('officer')
    const { page } = officer
    await page.getByRole('timer').first().waitFor()
    await officer.visit('/new?url=https://vietsocial.example/p/3')
    await page.getByText('VietSocial · đã biết').waitFor()
    const reference = unique('ONLY')
    await page.getByRole('textbox', { name: 'Số yêu cầu' }).fill(reference)
    await page.getByRole('combobox', { name: 'Căn cứ pháp lý' }).fill('Luật An ninh mạng, Điều 16')
    await page.getByRole('textbox', { name: 'Lý do' }).fill('Quảng cáo trá hình.')
    await button(officer, 'Gửi người thứ hai duyệt').click()
    await page.getByText('Đã gửi 1 yêu cầu để duyệt.').waitFor()
    await officer.visit('/')

    await using director = await chromium.as('director')
    await director.page.getByRole('link', { name: new RegExp(`duyệt.*${reference}`) }).click()
    await button(director, 'Duyệt và ban hành').click()
    await page.getByText(`Yêu cầu ${reference} đã được ban hành.`).waitFor() // over the socket

    await using platform = await chromium.as('vietsocial')
    await platform.page
      .getByRole('link', { name: new RegExp(reference) })
      .first()
      .click()
    await platform.page.getByText('Chữ ký hợp lệ').waitFor()
    await button(platform, 'Xác nhận đã tiếp nhận').click()
    await button(platform, 'Báo cáo đã thực hiện').click()
    await platform.page.getByText('Thực hiện xong').waitFor()
    for (const window of [officer, director, platform]) expect(window.complaints).toEqual([])
  }, 60_000)

  it('every screen has its data', async () => {
    await using director = await chromium.as('director')
    await using auditor = await chromium.as('auditor')
    await using platform = await chromium.as('vietsocial')
    await using admin = await chromium.as('admin')
    for (const [window, paths] of [
      [director, ['/', '/orders?status=ISSUED', '/approvals', '/live', '/platforms', '/policy', '/policy/replay']],
      [auditor, ['/audit', '/webhooks']],
      [platform, ['/', '/orders', '/webhooks', '/clients']],
      [admin, ['/', '/clients', '/clients/new', '/policy/replay']],
    ] as const)
      for (const path of paths) {
        await window.visit(path)
        expect({ path, alerts: await window.page.getByRole('alert').allTextContents() }).toEqual({ path, alerts: [] })
      }
    await auditor.visit('/audit')
    await auditor.page.getByRole('table').getByRole('link').first().click()
    await auditor.page.getByText('Đúng như khi được niêm phong').waitFor()
    await director.page.keyboard.press('Control+k')
    await director.page.getByRole('combobox', { name: /^Số yêu cầu/ }).fill('DEMO-101')
    await director.page.getByRole('option', { name: /DEMO-101/ }).click()
    await director.page.getByRole('heading', { name: /DEMO-101/ }).waitFor()
    for (const window of [director, auditor, platform, admin]) expect(window.complaints).toEqual([])
  }, 60_000)

  it('there is no GraphiQL, and it is said why', async () => {
    await using officer = await chromium.as('officer', { language: 'en' })
    await button(officer, /Account/).click()
    await officer.page.getByRole('menuitem', { name: 'Query (GraphiQL)' }).click()
    await officer.page.getByRole('heading', { name: 'Only registered documents run here' }).waitFor()
    await officer.page.getByRole('link', { name: 'The console' }).click()
    await officer.page.getByRole('heading', { name: 'Now', exact: true }).waitFor()
    await officer.visit('/graphiql')
    await officer.page.getByRole('heading', { name: 'Ở đây chỉ chạy câu lệnh đã đăng ký' }).waitFor()
    expect(officer.complaints).toEqual([])
  }, 60_000)
})
