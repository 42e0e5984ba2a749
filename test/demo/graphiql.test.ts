import { Chromium, describeInBrowser } from '../support/chromium.ts'
import { issueOrderAboutPost } from '../support/story.ts'
import { TestVerigraph } from '../support/verigraph.ts'

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
    await page.getByRole('button', { name: /^Execute/ }).click()
    await answer.getByText('"officer"').first().waitFor()

    await page.getByLabel('As').selectOption('')
    await page.getByRole('button', { name: /^Execute/ }).click()
    await answer.getByText('VietSocial').first().waitFor()
    expect(new URL(page.url()).searchParams.get('as')).toBe('')
    expect(window.complaints).toEqual([])
  })

  it('follows a subscription over a WebSocket, and leaves it when another is chosen', async () => {
    await using window = await chromium.open({ dark: true })
    const { page } = window
    await page.goto(`${verigraph.url}/graphiql?as=vietsocial`)
    await page.getByText(/^Token đến/).waitFor()
    await page.locator('.graphiql-query-editor .view-line').first().waitFor()
    await page.getByRole('tab', { name: 'Follow', exact: true }).click()
    await page.getByText('subscription', { exact: true }).first().waitFor()
    const opened = page.waitForEvent('websocket')
    await page.getByRole('button', { name: /^Execute/ }).click()
    const socket = await opened
    const { order } = await issueOrderAboutPost(verigraph)
    await page.getByText(order.reference).first().waitFor()

    const closed = socket.waitForEvent('close')
    await page.getByLabel('Với vai').selectOption('vnnet')
    await closed
    expect(window.complaints).toEqual([])
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
    expect(window.complaints).toEqual([])
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
