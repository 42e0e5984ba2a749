import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exitOf, run } from '../support/command.ts'

describe('verigraph', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'verigraph-cli-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('starts the demo where it is told, drains on SIGTERM within five seconds, and leaves its data', async () => {
    const environment = { PORT: '0', VERIGRAPH_DATA: folder }
    const first = run(['demo'], environment)
    const url = await first.printed(/GraphQL +(http:\S+)/)
    const page = await fetch(`${url}`.replace('/graphql', '/'))
    expect(await page.text()).toContain('Verigraph')
    expect((await fetch(`${url}`.replace('/graphql', '/readyz'))).status).toBe(200)
    const stream = await fetch(`${url}?query=${encodeURIComponent('{ viewer { clientId } }')}`, {
      headers: { accept: 'text/event-stream' },
    })
    expect(await stream.text()).toContain('anonymous')
    const began = performance.now()
    first.child.kill('SIGTERM')
    expect(await exitOf(first.child)).toBe(0)
    expect(performance.now() - began).toBeLessThan(5000)

    const second = run(['demo'], environment)
    const again = await second.printed(/GraphQL +(http:\S+)/)
    const answer = await fetch(again, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ platforms { totalCount } }"}',
    })
    expect(await answer.json()).toEqual({ data: { platforms: { totalCount: 2 } } })
    second.child.kill('SIGTERM')
    expect(await exitOf(second.child)).toBe(0)
  })

  it.each([
    [['demo'], { PORT: 'many' }, /PORT/],
    [['demo'], { PORT: '70000' }, /PORT/],
    [['demo'], { HOST: '0.0.0.0' }, /loopback only.*HOST/],
    [['fly'], {}, /no such command[\s\S]*verigraph demo/],
    [[], {}, /verigraph demo/],
  ])('says what is wrong with %j %j', async (args, environment, message) => {
    const { child, output } = run(args, { VERIGRAPH_DATA: folder, ...environment })
    expect(await exitOf(child)).toBe(1)
    expect(output()).toMatch(message)
    expect(output()).not.toMatch(/\n\s+at \S+ \(|file:/)
  })
})
