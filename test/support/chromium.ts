import { existsSync } from 'node:fs'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

const EXECUTABLE = process.env.VERIGRAPH_CHROMIUM ?? '/usr/bin/chromium'
const isThere = existsSync(EXECUTABLE)
if (!isThere)
  console.warn(
    `There is no Chromium at ${EXECUTABLE}: what the console does in a browser is NOT tested. Install one, or name it in VERIGRAPH_CHROMIUM.`,
  )

/** For what needs a real browser; left out, and said so, where there is none. */
export const describeInBrowser: jest.Describe = isThere ? describe : describe.skip

export type Account =
  | ('officer' | 'director' | 'reviewer' | 'auditor' | 'admin' | 'admin2')
  | ('vietsocial' | 'globaltube' | 'vnnet')

interface Looks {
  language?: 'vi' | 'en'
  width?: number
  height?: number
  dark?: boolean
}

/** A browser, and everybody who sits before one of its windows. */
export class Chromium implements AsyncDisposable {
  private constructor(
    private readonly browser: Browser,
    private readonly url: string,
  ) {}

  static async start(url: string): Promise<Chromium> {
    return new Chromium(await chromium.launch({ executablePath: EXECUTABLE, args: ['--no-sandbox'] }), url)
  }

  /** A window of its own, with nobody signed in. */
  async open({ language = 'vi', width = 1280, height = 800, dark = false }: Looks = {}): Promise<Window> {
    const context = await this.browser.newContext({
      viewport: { width, height },
      colorScheme: dark ? 'dark' : 'light',
      locale: language === 'vi' ? 'vi-VN' : 'en-GB',
      timezoneId: 'Asia/Ho_Chi_Minh',
      reducedMotion: 'reduce',
    })
    await context.addInitScript((chosen) => localStorage.setItem('verigraph.language', chosen), language)
    return new Window(context, await context.newPage(), this.url)
  }

  /** A window in which somebody has signed in. */
  async as(account: Account, looks: Looks = {}): Promise<Window> {
    const window = await this.open(looks)
    await window.signIn(account)
    return window
  }

  /** A window in which an issuer has just given somebody this token. */
  async with(accessToken: string, issuer: string, looks: Looks = {}): Promise<Window> {
    const window = await this.open(looks)
    const user = { access_token: accessToken, token_type: 'Bearer', profile: {}, expires_at: Date.now() / 1000 + 300 }
    await window.page.addInitScript(([key, value]) => sessionStorage.setItem(key, value), [
      `oidc.user:${issuer}:verigraph-console`,
      JSON.stringify(user),
    ] as const)
    await window.visit('/')
    return window
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.browser.close()
  }
}

export class Window implements AsyncDisposable {
  /** What the browser complained of. */
  readonly complaints: string[] = []

  constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
    private readonly url: string,
  ) {
    page.setDefaultTimeout(15_000)
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.complaints.push(message.text())
    })
    page.on('pageerror', (error) => this.complaints.push(error.message))
  }

  /** As people do it: chooses the account, types the password at the issuer, and is led back. */
  async signIn(account: Account): Promise<void> {
    const { page } = this
    await page.goto(`${this.url}/`)
    await page
      .getByRole('button', { name: new RegExp(`${account}:`) })
      .first()
      .click()
    await page.fill('#account', account)
    await page.fill('#password', 'demo')
    await page.click('form button')
    await page.getByRole('main').waitFor()
  }

  /** The tab once more, with all that it keeps, as a browser duplicates it. */
  duplicate(): Promise<Window> {
    return this.opening(() =>
      this.page.evaluate(() => {
        window.open(location.href)
      }),
    )
  }

  /** The tab that something opens beside this one. */
  async opening(act: () => Promise<unknown>): Promise<Window> {
    const opened = this.context.waitForEvent('page')
    await act()
    return new Window(this.context, await opened, this.url)
  }

  /** Goes to an address, and waits until its screen is there. */
  async visit(path: string): Promise<void> {
    await this.page.goto(`${this.url}${path}`)
    await this.page.getByRole('heading', { level: 1 }).waitFor()
    await this.settled()
  }

  /** Nothing is on its way any more. */
  async settled(): Promise<void> {
    await this.page.waitForFunction(() => document.querySelector('[aria-busy=true]') === null)
    await this.page.waitForLoadState('networkidle')
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.context.close()
  }
}
