import { AuditEntry } from '../../src/audit/index.ts'
import type { TestClient } from '../support/client.ts'
import { describeOnStorage } from '../support/each-storage.ts'
import { issueOrderAboutPost, registerUser } from '../support/story.ts'
import { TestVerigraph } from '../support/verigraph.ts'

async function entriesOf({ storage }: TestVerigraph, action: string) {
  return storage.reader.page(AuditEntry, { where: [{ action }], limit: 1000 })
}

async function users(platform: TestClient, count: number): Promise<string[]> {
  const ids: string[] = []
  for (let made = 0; made < count; made += 20)
    ids.push(...(await Promise.all(Array.from({ length: 20 }, async () => (await registerUser(platform)).id))))
  return ids
}

const LIST = '{ platforms(first: 3) { nodes { users(first: 500) { nodes { handle } } } } }'

describeOnStorage('who reads many rows that are others’', (start) => {
  it('leaves an entry before it gets them, by whatever way: lists below others, nodes by id', async () => {
    await using verigraph = await start()
    const ids = await users(verigraph.as('vietsocial'), 120)
    await verigraph.as('officer').ask(LIST)
    const [read, ...others] = await entriesOf(verigraph, 'user.read-in-bulk')
    expect(others).toEqual([])
    expect(read).toMatchObject({
      clientId: 'officer',
      tokenSubject: 'officer',
      subjectId: 'audit-trail',
      jurisdiction: 'VN',
      after: {
        by: expect.arrayContaining(['jurisdiction', 'platformId']),
        ids: [expect.stringMatching(/^platform_/)],
        rows: expect.any(Number),
      },
    })
    expect((read?.after as { rows?: number } | undefined)?.rows).toBeGreaterThanOrEqual(120)

    const nodes = (some: string[]) => `{ ${some.map((id, at) => `n${at}: user(id: "${id}") { handle }`).join(' ')} }`
    for (let at = 0; at < ids.length; at += 20) await verigraph.as('auditor').ask(nodes(ids.slice(at, at + 20)))
    expect((await entriesOf(verigraph, 'user.read-in-bulk')).map(({ clientId }) => clientId)).toEqual([
      'officer',
      'auditor',
    ])
  })
})

describe('bulk reads', () => {
  it('are none of a few rows, read again and again, and none of a platform’s own', async () => {
    await using verigraph = await TestVerigraph.start()
    const ids = await users(verigraph.as('vietsocial'), 20)
    for (let time = 0; time < 10; time++)
      await verigraph.as('officer').ask(
        `{ ${ids
          .slice(0, 15)
          .map((id, at) => `n${at}: user(id: "${id}") { handle }`)
          .join(' ')} }`,
      )
    await users(verigraph.as('vietsocial'), 120)
    await verigraph.as('vietsocial').ask(LIST)
    expect(await entriesOf(verigraph, 'user.read-in-bulk')).toEqual([])
  })

  it('are told once in ten minutes, with how many rows it were since', async () => {
    await using verigraph = await TestVerigraph.start()
    await users(verigraph.as('vietsocial'), 120)
    for (let time = 0; time < 5; time++) await verigraph.as('officer').ask(LIST)
    expect(await entriesOf(verigraph, 'user.read-in-bulk')).toHaveLength(1)
    verigraph.clock.advance({ minutes: 10 })
    await verigraph.sweep()
    const rows = (await entriesOf(verigraph, 'user.read-in-bulk')).map(({ after }) => (after as { rows: number }).rows)
    const [first = 0, since = 0, ...more] = rows
    expect(more).toEqual([])
    expect(first).toBeGreaterThan(100)
    expect((first + since) % 5).toBe(0)
    expect(since).toBeGreaterThanOrEqual(4 * first)
    for (let time = 0; time < 5; time++) await verigraph.as('officer').ask(LIST)
    expect(await entriesOf(verigraph, 'user.read-in-bulk')).toHaveLength(2)
    await verigraph.restart()
    expect(await entriesOf(verigraph, 'user.read-in-bulk')).toHaveLength(3)
  })
})

describe('a printed order', () => {
  it('leaves an entry for each order and reader; who prints it again in ten minutes is counted', async () => {
    await using verigraph = await TestVerigraph.start()
    const [{ order }, { order: other }] = [await issueOrderAboutPost(verigraph), await issueOrderAboutPost(verigraph)]
    const print = async (client: TestClient, id: string) => {
      const address = `${client.url}/removal-orders/${id}.pdf`
      expect((await fetch(address, { headers: await client.headers() })).status).toBe(200)
    }
    const [officer, auditor, platform] = [verigraph.as('officer'), verigraph.as('auditor'), verigraph.as('vietsocial')]
    for (const client of [officer, officer, auditor, platform]) await print(client, order.id)
    await print(officer, other.id)
    const printed = async () =>
      (await entriesOf(verigraph, 'removal-order.printed')).map(({ clientId, subjectId, jurisdiction, after }) => {
        return [clientId, subjectId, jurisdiction, after]
      })
    const once = { language: 'vi', count: 1 }
    const entries = [
      ['officer', order.id, 'VN', once],
      ['auditor', order.id, 'VN', once],
      ['vietsocial', order.id, 'VN', once],
      ['officer', other.id, 'VN', once],
    ]
    expect(await printed()).toEqual(entries)
    verigraph.clock.advance({ minutes: 10 })
    await verigraph.sweep()
    expect(await printed()).toEqual([...entries, ['officer', order.id, 'VN', once]])
  })
})
