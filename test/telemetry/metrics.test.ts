import { Writable } from 'node:stream'
import { jest } from '@jest/globals'
import { Metrics } from '../../src/telemetry/index.ts'
import { describeOnStorage } from '../support/each-storage.ts'
import { freePort } from '../support/free-port.ts'
import {
  AcknowledgeRemovalOrderDocument,
  PollRemovalOrderEventsDocument,
  RemovalOrdersDocument,
} from '../support/generated.ts'
import { Scrape } from '../support/scrape.ts'
import { issueOrder, issueOrderAboutPost } from '../support/story.ts'
import { until } from '../support/until.ts'
import type { TestVerigraph } from '../support/verigraph.ts'
import { WAYS } from '../support/ways.ts'

const OPERATIONS = 'verigraph_graphql_operation_duration_seconds_count'

/** A scrape in which something has come true. */
async function scrapeWhere(verigraph: TestVerigraph, holds: (scrape: Scrape) => boolean): Promise<Scrape> {
  let scrape = await Scrape.of(`${verigraph.url}/metrics`)
  await until(async () => {
    scrape = await Scrape.of(`${verigraph.url}/metrics`)
    return holds(scrape)
  })
  return scrape
}

function keptLog(): { lines: string[]; logTo: Writable } {
  const lines: string[] = []
  return {
    lines,
    logTo: new Writable({ write: (line, _encoding, done) => done(lines.push(String(line)) ? null : null) }),
  }
}

interface Viewer {
  viewer: { organisation: { id: string } }
}

const orders = (scrape: Scrape, status: string) => scrape.of('verigraph_removal_orders', { status })
const overdue = (scrape: Scrape) => scrape.of('verigraph_removal_orders_overdue')

describeOnStorage('the metrics', (start) => {
  afterEach(() => jest.restoreAllMocks())

  it('follow an order: issued, acknowledged, overdue', async () => {
    await using verigraph = await start()
    const before = await Scrape.of(`${verigraph.url}/metrics`)
    const { order } = await issueOrderAboutPost(verigraph)
    await scrapeWhere(verigraph, (now) => orders(now, 'ISSUED') === orders(before, 'ISSUED') + 1)
    await verigraph.as('vietsocial').run(AcknowledgeRemovalOrderDocument, { input: { removalOrderId: order.id } })
    const acknowledged = await scrapeWhere(
      verigraph,
      (now) => orders(now, 'ACKNOWLEDGED') === orders(before, 'ACKNOWLEDGED') + 1,
    )
    expect(orders(acknowledged, 'ISSUED')).toBe(orders(before, 'ISSUED'))
    expect(overdue(acknowledged)).toBe(overdue(before))
    verigraph.clock.advance({ minutes: 181 })
    await scrapeWhere(verigraph, (now) => overdue(now) > overdue(before))
  })

  it.each([
    ['subscription', 'websocket'],
    ['serverSentEvents', 'sse'],
  ] as const)('count who listens by %s, and time what is sent', async (way, transport) => {
    await using verigraph = await start()
    const platform = verigraph.as('vietsocial')
    const { viewer } = (await platform.ask<Viewer>('{ viewer { organisation { id } } }')).data
    const { removalOrderEvents: old } = await platform.run(PollRemovalOrderEventsDocument, { first: 1000 })
    const listeners = (now: Scrape) => now.of('verigraph_listeners', { log: 'removalOrderEvents', transport })
    const sent = (now: Scrape, phase: string) =>
      now.of('verigraph_delivery_lag_seconds_count', { recipient: viewer.organisation.id, phase })
    const events = WAYS[way](platform)
    for (const { sequence } of old) expect((await events.next()).value).toMatchObject({ sequence })
    await scrapeWhere(verigraph, (now) => listeners(now) === 1 && sent(now, 'replay') === old.length)
    const next = events.next()
    await issueOrder(verigraph, { targetUrl: 'https://vietsocial.example/lag' })
    expect((await next).value).toMatchObject({ kind: 'ISSUED' })
    const live = await scrapeWhere(verigraph, (now) => sent(now, 'live') === 1)
    expect(live.of('verigraph_delivery_lag_seconds_sum', { phase: 'live' })).toBeLessThan(5)
    await events.return(undefined)
    await scrapeWhere(verigraph, (now) => listeners(now) === 0)
  })

  it('tell operations apart by the names that Verigraph knows, and by how they ended', async () => {
    await using verigraph = await start()
    const officer = verigraph.as('officer')
    await officer.run(RemovalOrdersDocument, {})
    await officer.ask('query NguyenVanAn { orders: removalOrders { totalCount } }')
    await officer.ask('{ platform { id } }')
    await verigraph
      .as('director')
      .ask('mutation { approveRemovalOrder(input: { removalOrderId: "x" }) { userErrors { code } } }')
    jest.spyOn(verigraph.storage.reader, 'count').mockRejectedValueOnce(new Error('The table is gone.'))
    await officer.ask('{ removalOrders { totalCount } }')
    const response = await fetch(`${verigraph.url}/metrics`)
    expect(await response.text()).not.toContain('Nguyen')
    const scrape = await Scrape.of(`${verigraph.url}/metrics`)
    const count = (operation: string, field: string, type: string, outcome: string) =>
      scrape.of(OPERATIONS, { operation, field, type, outcome })
    expect(count('RemovalOrders', 'removalOrders', 'query', 'ok')).toBe(1)
    expect(count('other', 'removalOrders', 'query', 'ok')).toBe(1)
    expect(count('other', 'platform', 'query', 'rejected')).toBe(1)
    expect(count('other', 'approveRemovalOrder', 'mutation', 'refused')).toBe(1)
    expect(count('other', 'removalOrders', 'query', 'failed')).toBe(1)
    expect(scrape.of('verigraph_http_request_duration_seconds_count', { route: '/graphql', status: '200' })).toBe(5)
    expect(scrape.of('nodejs_eventloop_lag_seconds')).toBeGreaterThanOrEqual(0)
    expect(scrape.of('process_resident_memory_bytes')).toBeGreaterThan(0)
  })

  it('leave out what cannot be read, and tell of it', async () => {
    const { lines, logTo } = keptLog()
    await using verigraph = await start({ overrides: { logTo }, config: { logLevel: 'warn' } })
    const { reader } = verigraph.storage
    const count = reader.count.bind(reader)
    await scrapeWhere(verigraph, (now) => orders(now, 'ISSUED') > 0)
    jest.spyOn(reader, 'count').mockImplementation(async (model, where) => {
      if (where.some((each) => 'status' in each && each.status === 'ISSUED')) throw new Error('The index is gone.')
      return count(model, where)
    })
    const unread = (now: Scrape) => now.of('verigraph_unread_figures_total', { metric: 'verigraph_removal_orders' })
    const scrape = await scrapeWhere(verigraph, (now) => unread(now) > 0)
    expect(orders(scrape, 'ISSUED')).toBe(0)
    expect(orders(scrape, 'COMPLIED')).toBeGreaterThan(0)
    expect(lines.join('')).toContain('The index is gone.')
    jest.restoreAllMocks()
    await scrapeWhere(verigraph, (now) => orders(now, 'ISSUED') > 0)
  })

  it('wait a second for a figure that does not come, and have all the others', async () => {
    await using verigraph = await start()
    const { reader } = verigraph.storage
    const count = reader.count.bind(reader)
    jest.spyOn(reader, 'count').mockImplementation((model, where) => {
      const hangs = where.some((each) => 'status' in each && each.status === 'ISSUED')
      return hangs ? new Promise(() => undefined) : count(model, where)
    })
    const scrape = await scrapeWhere(verigraph, (now) => now.of('verigraph_unread_figures_total') > 0)
    expect(orders(scrape, 'COMPLIED')).toBeGreaterThan(0)
    jest.restoreAllMocks()
  })

  it('stand at an address of their own where one is asked for, with nothing beside them', async () => {
    const port = await freePort()
    const { lines, logTo } = keptLog()
    await using _verigraph = await start({
      overrides: { logTo },
      config: { logLevel: 'warn', metrics: { port, host: '127.0.0.1' } },
    })
    const scrape = await Scrape.of(`http://127.0.0.1:${port}/metrics`)
    expect(orders(scrape, 'ISSUED')).toBeGreaterThan(0)
    expect((await fetch(`http://127.0.0.1:${port}/graphql`)).status).toBe(404)
    jest.spyOn(Metrics.prototype, 'text').mockRejectedValueOnce(new Error('There is no process.'))
    expect((await fetch(`http://127.0.0.1:${port}/metrics`)).status).toBe(500)
    expect(lines.join('')).toContain('There is no process.')
  })
})
