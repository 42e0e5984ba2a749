interface Cookie {
  name: string
  value: string
  path: string
}

/** As much of a browser as a login needs: it keeps cookies, and follows no redirect by itself. */
export class Browser {
  #cookies: readonly Cookie[] = []

  get(url: string): Promise<Response> {
    return this.#send(url, {})
  }

  /** Sends a form. */
  post(url: string, fields: Record<string, string>): Promise<Response> {
    return this.#send(url, { method: 'POST', body: new URLSearchParams(fields) })
  }

  /** Where a response leads. */
  static leadsTo(response: Response): URL {
    return new URL(response.headers.get('location') ?? '', response.url)
  }

  async #send(url: string, request: RequestInit): Promise<Response> {
    const { pathname } = new URL(url)
    const cookie = this.#cookies
      .filter(({ path }) => pathname.startsWith(path))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ')
    const response = await fetch(url, { ...request, redirect: 'manual', headers: { cookie, accept: 'text/html' } })
    for (const line of response.headers.getSetCookie()) this.#keep(line)
    return response
  }

  #keep(line: string): void {
    const [pair = '', ...attributes] = line.split('; ')
    const [name = '', value = ''] = pair.split('=')
    const path = attributes.find((attribute) => attribute.startsWith('path='))?.slice('path='.length) ?? '/'
    const others = this.#cookies.filter((cookie) => cookie.name !== name || cookie.path !== path)
    this.#cookies = value === '' ? others : [...others, { name, value, path }]
  }
}
