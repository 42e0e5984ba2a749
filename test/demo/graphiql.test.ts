import type { Locator, Page } from 'playwright-core'
import { Chromium, describeInBrowser, type Window } from '../support/chromium.ts'
import { issueOrderAboutPost } from '../support/story.ts'
import { until } from '../support/until.ts'
import { TestVerigraph } from '../support/verigraph.ts'

/** Asks until it shows: a click that comes before the editor is ready asks nothing. */
const execute = (page: Page, shown: Locator): Promise<void> =>
  until(async () => {
    const button = page.getByRole('button', { name: /^Execute/ })
    if (await button.isVisible()) await button.click()
    return shown
      .first()
      .waitFor({ timeout: 2000 })
      .then(
        () => true,
        () => false,
      )
  }, 30_000)

/** Monaco rejects with this word what it gives up, such as words for an editor that is left. */
const complaintsOf = ({ complaints }: Window): string[] => complaints.filter((each) => each !== 'Canceled')

describeInBrowser('GraphiQL of the demo', () => {
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

  it('runs the examples of whoever is chosen, with their token, under its strict policy', async () => {
    await using window = await chromium.open()
    const { page } = window
    await page.goto(`${verigraph.url}/graphiql?as=officer&lang=en`)
    await page.getByText(/^Token until \d\d:\d\d$/).waitFor()
    await page.locator('.graphiql-query-editor .view-line').first().waitFor()
    const answer = page.getByRole('region', { name: 'Result Window' })
    await page.getByRole('tab', { name: 'Viewer' }).click()
    await page.getByText('viewer', { exact: true }).first().waitFor()
    await execute(page, answer.getByText('"officer"'))

    await page.getByLabel('As').selectOption('')
    await execute(page, answer.getByText('VietSocial'))
    expect(new URL(page.url()).searchParams.get('as')).toBe('')
    expect(complaintsOf(window)).toEqual([])
  })

  it('follows a subscription over a WebSocket, and leaves it when another is chosen', async () => {
    await using window = await chromium.open({ dark: true })
    const { page } = window
    await page.goto(`${verigraph.url}/graphiql?as=vietsocial`)
    await page.getByText(/^Token đến/).waitFor()
    await page.locator('.graphiql-query-editor .view-line').first().waitFor()
    await page.getByRole('tab', { name: 'Follow', exact: true }).click()
    await page.getByText('subscription', { exact: true }).first().waitFor()
    const opened = page.waitForEvent('websocket', { timeout: 45_000 })
    await execute(page, page.getByRole('button', { name: /^Stop/ }))
    const socket = await opened
    const { order } = await issueOrderAboutPost(verigraph)
    await page.getByText(order.reference).first().waitFor()

    const closed = socket.waitForEvent('close')
    await page.getByLabel('Với vai').selectOption('vnnet')
    await closed
    expect(complaintsOf(window)).toEqual([])
  })

  it('knows the schema: an unknown field is underlined', async () => {
    await using window = await chromium.open()
    const { page } = window
    await page.goto(`${verigraph.url}/graphiql`)
    await page.getByRole('button', { name: /Documentation Explorer/ }).click()
    await page.getByText('Query', { exact: true }).first().waitFor()
    await page.locator('.graphiql-query-editor .view-line').first().click()
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('{ nothing }')
    await page.locator('.squiggly-error').first().waitFor()
    expect(complaintsOf(window)).toEqual([])
  })

  it('has the answer below the question on a phone', async () => {
    await using window = await chromium.open({ width: 390 })
    const { page } = window
    await page.goto(`${verigraph.url}/graphiql`)
    const question = await page.locator('.graphiql-editors').boundingBox()
    const answer = await page.getByRole('region', { name: 'Result Window' }).boundingBox()
    expect(answer?.width).toBeGreaterThan(300)
    expect(answer?.y).toBeGreaterThanOrEqual((question?.y ?? 0) + (question?.height ?? 0))
  })
})
