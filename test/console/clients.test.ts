import { askedClient, callsAs, newPlatform, TestOrganisation } from '../support/administration.ts'
import { Chromium, describeInBrowser, type Window } from '../support/chromium.ts'
import { accessToken, TestProduction } from '../support/production.ts'
import { unique } from '../support/story.ts'
import { until } from '../support/until.ts'

describeInBrowser('in production, in the console', () => {
  let production: TestProduction
  let chromium: Chromium
  let agency: TestOrganisation
  let platform: TestOrganisation
  beforeAll(async () => {
    production = await TestProduction.start()
    chromium = await Chromium.start(production.url)
    agency = await TestOrganisation.agency({
      as: (subject) => production.as(subject),
      root: production.admin,
      issuer: production.issuer.url,
    })
    platform = await agency.recipient(await newPlatform(agency.admin))
  })
  afterAll(async () => {
    await chromium[Symbol.asyncDispose]()
    await production[Symbol.asyncDispose]()
  })

  /** A window of whoever the issuer knows by this subject. */
  const windowOf = async (subject: string, language: 'vi' | 'en' = 'vi') =>
    chromium.with(await accessToken(production.issuer, { sub: subject }), production.issuer.url, { language })
  const button = ({ page }: Window, name: string | RegExp) => page.getByRole('button', { name, exact: true })
  const field = ({ page }: Window, name: string) => page.getByRole('textbox', { name, exact: true })
  /** What waits of a client, with what can be done about it. */
  const rowOf = ({ page }: Window, name: string) => page.getByRole('listitem').filter({ hasText: name })

  it('one admin asks for a client, another confirms it, and from then on its tokens are accepted', async () => {
    const [name, subject] = [unique('lan'), unique('subject')]
    const taken = await agency.client({ roles: ['OFFICER'] })
    await using asking = await windowOf(agency.admin.clientId ?? '')
    await using confirming = await windowOf(agency.admin2.clientId ?? '')
    await asking.visit('/clients/new')
    await button(asking, 'Đề nghị').click()
    await asking.page.getByText('Cần điền.').first().waitFor()
    await field(asking, 'Tên').fill(taken.clientId)
    await field(asking, 'Chủ thể').fill(taken.subject)
    await button(asking, 'Đề nghị').click()
    await asking.page.getByRole('alert').getByText('There is, or was, a client of this name.').waitFor()
    await field(asking, 'Tên').fill(name)
    await button(asking, 'Đề nghị').click()
    await asking.page.getByRole('alert').getByText('This subject is, or was, that of a client.').waitFor()
    await field(asking, 'Chủ thể').fill(subject)
    await button(asking, 'Đề nghị').click()
    await asking.page.getByRole('heading', { name }).waitFor()
    await asking.page.getByText('Bạn đã đề nghị; người khác phải xác nhận.').waitFor()
    expect(await button(asking, 'Xác nhận').count()).toBe(0)
    expect(await callsAs(production, subject)).toBeNull()

    await confirming.page.getByRole('link', { name: new RegExp(`xác nhận.*${name}`) }).click() // it came by itself
    await confirming.page.getByText(subject, { exact: false }).first().waitFor()
    await button(confirming, 'Xác nhận').click()
    await confirming.page.getByText('đang dùng').waitFor()
    expect(await callsAs(production, subject)).toBe(name)
    await asking.page.getByText('đang dùng').waitFor() // without being loaded again
    for (const window of [asking, confirming]) expect(window.complaints).toEqual([])
  }, 60_000)

  it('a client is rotated with the overlap that is chosen, disabled, and enabled again by who disabled it', async () => {
    const { id, clientId, subject } = await agency.client({ roles: ['OFFICER'] })
    const next = unique('next')
    await using admin = await windowOf(agency.admin.clientId ?? '', 'en')
    await admin.visit(`/clients/${id}`)
    await button(admin, 'Change the subject').click()
    await field(admin, 'Subject').fill(next)
    await admin.page.getByRole('combobox', { name: 'The subject before is accepted' }).click()
    await admin.page.getByRole('option', { name: 'no longer, from now on' }).click()
    await button(admin, 'Ask for it').click()
    await admin.page.getByText('You asked for this; another person must confirm it.').waitFor()
    expect(await callsAs(production, subject)).toBeNull()
    await using other = await windowOf(agency.admin2.clientId ?? '', 'en')
    await other.visit('/clients')
    await rowOf(other, clientId).getByRole('button', { name: 'Confirm' }).click()
    await until(async () => (await callsAs(production, next)) === clientId)

    await button(admin, 'Disable').click()
    await button(admin, 'Enable again').click()
    await button(admin, 'Disable').waitFor()
    expect(await callsAs(production, next)).toBe(clientId)
  }, 60_000)

  it('a platform’s operator declines who is to call for it, and confirms only what comes from outside', async () => {
    const operator = await platform.client({ roles: ['PLATFORM'] })
    const inside = await askedClient(platform.admin, {
      organisationId: platform.id,
      roles: ['PLATFORM'],
      issuer: production.issuer.url,
    })
    const outside = await askedClient(production.admin, {
      organisationId: platform.id,
      roles: ['PLATFORM'],
      issuer: production.issuer.url,
    })
    await using window = await windowOf(operator.subject)
    await window.visit('/clients')
    const [own, others] = [rowOf(window, inside.clientId), rowOf(window, outside.clientId)]
    await own.getByText('Người xác nhận được').waitFor()
    expect(await own.getByRole('button', { name: 'Xác nhận' }).count()).toBe(0)
    await others.getByRole('button', { name: 'Xác nhận' }).waitFor()
    await own.getByRole('button', { name: 'Từ chối' }).click()
    await own.getByRole('button').waitFor({ state: 'detached' })
    await others.getByRole('button', { name: 'Xác nhận' }).click()
    await window.page.getByText('Không có gì chờ xác nhận.').waitFor()
    expect(await callsAs(production, inside.subject)).toBeNull()
    expect(await callsAs(production, outside.subject)).toBe(outside.clientId)
    expect(await window.page.getByRole('link', { name: 'Đăng ký tài khoản' }).count()).toBe(0)
    expect(window.complaints).toEqual([])
  }, 60_000)
})
