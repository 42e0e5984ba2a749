import { createLog } from '../../src/installation/log.ts'

describe('the log', () => {
  it('leaves out what must stand in no line, also where it comes within another object', () => {
    const lines: string[] = []
    const log = createLog('trace', { write: (line) => void lines.push(line) })
    const secrets = {
      authorization: 'Bearer CANARY',
      cookie: 'CANARY',
      'set-cookie': 'CANARY',
      token: 'CANARY',
      code: 'CANARY',
      legalName: 'CANARY',
      phoneNumber: 'CANARY',
      variables: { anything: 'CANARY' },
      body: 'CANARY',
    }
    log.info(secrets)
    log.info({ headers: secrets })
    log.info({ req: { headers: secrets, method: 'GET', url: '/x?phoneNumber=CANARY' } })
    log.info({ request: { headers: secrets }, input: secrets })
    log.error(Object.assign(new Error('It failed.'), { config: secrets, params: ['CANARY'], sql: 'CANARY' }))
    expect(lines).toHaveLength(5)
    expect(lines.join()).not.toContain('CANARY')
    expect(JSON.parse(lines[2] ?? '')).toMatchObject({ req: { method: 'GET', path: '/x' } })
    expect(JSON.parse(lines[4] ?? '')).toMatchObject({
      msg: 'It failed.',
      err: { type: 'Error', message: 'It failed.' },
    })
  })

  it('writes whole text, whatever a far end has said', () => {
    const lines: string[] = []
    const log = createLog('trace', { write: (line) => void lines.push(line) })
    log.error(new Error('It speaks for \ud800.'), 'No \udfff, but 😀')
    log.info({ reason: `${'x'.repeat(100)}\udc00`, path: 'C:\\ud800\\' }, 'short \ud800')
    log.error(new Error('alone \udbff'))
    for (const line of lines) expect(line).not.toMatch(/(?<!\\)\\ud[89a-f]/)
    const [first, second, third] = lines.map((line) => JSON.parse(line))
    expect(first).toMatchObject({ msg: 'No \ufffd, but 😀', err: { message: 'It speaks for \ufffd.' } })
    expect(second).toMatchObject({ msg: 'short \ufffd', reason: `${'x'.repeat(100)}\ufffd`, path: 'C:\\ud800\\' })
    expect(third.msg).toBe('alone \ufffd')
  })
})
