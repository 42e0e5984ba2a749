import { jest } from '@jest/globals'
import { describeOnStorage, type StartOnStorage } from '../../support/each-storage.ts'
import { RemovalOrdersDocument } from '../../support/generated.ts'
import { until } from '../../support/until.ts'
import { take, WAYS } from '../../support/ways.ts'

interface Line {
  level: number
  msg: string
  requestId?: string
  [field: string]: unknown
}

/** A Verigraph, and what it has written into its log. */
async function startWithLog(start: StartOnStorage, logLevel: 'info' | 'trace' = 'info') {
  const lines: Line[] = []
  const logTo = { write: (line: string) => void lines.push(JSON.parse(line)) }
  const verigraph = await start({ overrides: { logTo }, config: { logLevel } })
  const linesOf = (requestId: string) => lines.filter((line) => line.requestId === requestId)
  return { verigraph, lines, linesOf, [Symbol.asyncDispose]: () => verigraph[Symbol.asyncDispose]() }
}

describeOnStorage('a request', (start) => {
  afterEach(() => jest.restoreAllMocks())

  it('keeps the id that it came with, and gets one otherwise', async () => {
    await using verigraph = await start()
    const idFor = async (given?: string) => {
      const headers = given === undefined ? {} : { 'x-request-id': given }
      return (await fetch(`${verigraph.url}/healthz`, { headers })).headers.get('x-request-id')
    }
    for (const sane of ['req-1', '0d3f1f6e-6b0c-4f0e-9d58-9a4f4c8f2b11', '4bf92f3577b34da6a3ce929d0e0e4736'])
      expect(await idFor(sane)).toBe(sane)
    for (const given of [undefined, '', '0912345678', '+84912345678', 'two words', 'a"b', 'x'.repeat(65)])
      expect([given, await idFor(given)]).toEqual([given, expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4/)])
  })

  it('leaves one line, that says what was asked by whom and nothing of what was said', async () => {
    await using running = await startWithLog(start)
    const { verigraph, linesOf } = running
    const headers = await verigraph.as('officer').headers()
    const query = encodeURIComponent('query RemovalOrders { removalOrders(first: 1) { totalCount } }')
    const answer = await fetch(`${verigraph.url}/graphql?query=${query}`, {
      headers: { ...headers, 'x-request-id': 'one-line', 'apollo-require-preflight': 'true' },
    })
    expect(await answer.json()).toMatchObject({ data: { removalOrders: {} } })
    await until(() => linesOf('one-line').length > 0)
    const [line, ...more] = linesOf('one-line')
    expect(more).toEqual([])
    expect(line).toEqual({
      level: 30,
      time: expect.any(Number),
      pid: expect.any(Number),
      hostname: expect.any(String),
      requestId: 'one-line',
      method: 'GET',
      route: '/graphql',
      status: 200,
      transport: 'http',
      clientId: 'officer',
      operation: 'RemovalOrders',
      field: 'removalOrders',
      type: 'query',
      outcome: 'ok',
      duration: expect.any(Number),
      msg: 'request',
    })
  })

  it('names its route, not its address, where there is none, and where it reads a paper', async () => {
    await using running = await startWithLog(start)
    const { verigraph, lines, linesOf } = running
    for (const [id, path] of [
      ['no-route', '/nothing/0912345678'],
      ['a-paper', '/removal-orders/order_1.pdf?language=en'],
    ] as const)
      await fetch(`${verigraph.url}${path}`, { headers: { 'x-request-id': id } })
    await until(() => linesOf('a-paper').length === 1)
    expect(linesOf('no-route')).toMatchObject([{ route: 'none', status: 404 }])
    expect(linesOf('a-paper')).toMatchObject([{ route: '/removal-orders/:id.pdf', status: 401, clientId: 'anonymous' }])
    expect(JSON.stringify(lines)).not.toMatch(/0912345678|order_1/)
  })

  it('is found in the log by the ids that its masked error names, over HTTP and over a socket', async () => {
    await using running = await startWithLog(start)
    const { verigraph, linesOf } = running
    const officer = verigraph.as('officer')
    await officer.token()
    const { count } = verigraph.storage.reader
    jest.spyOn(verigraph.storage.reader, 'count').mockRejectedValue(new Error('The table is gone.'))
    const overHttp = await officer.ask('{ removalOrders { totalCount } }')
    const overSocket = await officer
      .follow(RemovalOrdersDocument, {})
      .next()
      .catch((error: Error) => error.message)
    jest.mocked(verigraph.storage.reader.count).mockImplementation(count)
    for (const [{ extensions }] of [overHttp.errors, JSON.parse(String(overSocket))]) {
      expect(extensions).toEqual({
        code: 'INTERNAL_SERVER_ERROR',
        errorId: expect.any(String),
        requestId: expect.any(String),
      })
      await until(() => linesOf(extensions.requestId).some(({ msg }) => msg === 'request'))
      const said = linesOf(extensions.requestId)
      expect(said).toContainEqual(
        expect.objectContaining({
          errorId: extensions.errorId,
          err: expect.objectContaining({ message: 'The table is gone.' }),
        }),
      )
      expect(said.find(({ outcome }) => outcome === 'failed')).toMatchObject({
        clientId: 'officer',
        field: 'removalOrders',
      })
    }
  })

  it('is a line when it ends, where it is a stream', async () => {
    await using running = await startWithLog(start)
    const { verigraph, lines } = running
    for (const way of ['serverSentEvents', 'subscription'] as const)
      await take(WAYS[way](verigraph.as('vietsocial')), 1)
    const ended = (transport: string) =>
      lines.filter((line) => line.msg === 'request' && line.transport === transport && line.clientId === 'vietsocial')
    await until(() => ended('sse').length === 1 && ended('websocket').length === 1)
    expect(ended('sse')).toMatchObject([{ operation: 'FollowRemovalOrderEvents', status: 200, aborted: true }])
    const [socket] = ended('websocket')
    expect(socket).toMatchObject({ operation: 'FollowRemovalOrderEvents', status: 101 })
    expect(running.linesOf(String(socket?.requestId)).map(({ msg }) => msg)).toEqual(['operation', 'request'])
  })
})
