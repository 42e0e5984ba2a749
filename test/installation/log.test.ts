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
})
