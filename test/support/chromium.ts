import { existsSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { type Browser, type BrowserContext, chromium, type Page, type Request } from 'playwright-core'

const EXECUTABLE = process.env.VERIGRAPH_CHROMIUM ?? '/usr/bin/chromium'
const isThere = existsSync(EXECUTABLE)
if (!isThere)
  console.warn(
    `There is no Chromium at ${EXECUTABLE}: what the console does in a browser is NOT tested. Install one, or name it in VERIGRAPH_CHROMIUM.`,
  )

/** For what needs a real browser; left out, and said so, where there is none. */
export const describeInBrowser: jest.Describe = isThere ? describe : describe.skip

/** Milliseconds that a page may take for whatever a test waits for. */
const PATIENCE = 15_000

export type Account =
  | ('officer' | 'director' | 'reviewer' | 'auditor' | 'admin' | 'admin2')
  | ('vietsocial' | 'globaltube' | 'vnnet')

export interface Looks {
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
  /** Requests without an answer yet. */
  readonly #open = new Set<Request>()
  #asked = 0

  constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
    private readonly url: string,
  ) {
    page.setDefaultTimeout(PATIENCE)
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.complaints.push(message.text())
    })
    page.on('pageerror', (error) => this.complaints.push(error.message))
    page.on('request', (request) => {
      this.#open.add(request)
      this.#asked += 1
    })
    page.on('requestfinished', (request) => this.#open.delete(request))
    page.on('requestfailed', (request) => this.#open.delete(request))
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

  /** Nothing is on its way any more, and the page has drawn what came. */
  async settled(): Promise<void> {
    for (const end = Date.now() + PATIENCE; ; await pause(10)) {
      const asked = this.#asked
      await this.page.waitForFunction(atRest)
      if (this.#open.size === 0 && this.#asked === asked) return
      if (Date.now() > end) throw new Error(`It waits for ${[...this.#open].map((each) => each.url())}.`)
    }
  }

  /** The same window as somebody else would have it: another size, and light or dark. */
  async change({ width = 1280, height = 800, dark = false }: Omit<Looks, 'language'>): Promise<void> {
    await this.page.setViewportSize({ width, height })
    await this.page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' })
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.context.close()
  }
}

/** Once a page has nothing left to do, with scripts, drawing and fonts: whether it shows nothing that it waits for. */
async function atRest(): Promise<boolean> {
  await document.fonts.ready
  // An animation leaves a busy machine no idle time; half a second stands in for it.
  for (let time = 0; time < 2; time += 1) await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 500 }))
  return document.querySelector('[aria-busy=true]') === null
}
