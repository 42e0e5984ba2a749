import { buildsFor, suitesNamed } from '../../scripts/test-only.ts'

const commandsFor = (suite: string): string[] => buildsFor(`test/${suite}.test.ts`).map(({ command }) => command)

describe('running one suite', () => {
  it('finds it by its name, by its path, and by a part of its path', () => {
    expect(suitesNamed('sigkill')).toEqual(['test/delivery/sigkill.test.ts'])
    expect(suitesNamed('test/delivery/tail.test.ts')).toEqual(['test/delivery/tail.test.ts'])
    expect(suitesNamed('delivery/ta')).toEqual(['test/delivery/tail.test.ts'])
    expect(suitesNamed('audit')).toEqual(['test/cli/audit.test.ts', 'test/subgraphs/audit/audit.test.ts'])
    expect(suitesNamed('no such suite')).toEqual([])
  })

  it.each([
    ['subgraphs/enforcement/figures/compliance', []],
    ['delivery/tail', []],
    ['delivery/sigkill', ['npm run build:server']],
    ['running/three-nodes', ['npm run build:server']],
    ['console/screens', ['npm run build:pages']],
    ['gateway/http/security-headers', ['npm run build:pages']],
    ['deploy/production-install', ['npm run build:server', 'npm run build:pages']],
  ])('of %s needs to have built %j', (suite, commands) => {
    expect(commandsFor(suite)).toEqual(commands)
  })
})
