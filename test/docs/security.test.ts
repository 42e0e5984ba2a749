import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'

/** `access/tokens` › are refused when %s */
const NAMED = /^`([\w/-]+)` › (.+)$/
/** As `it('…',` has it, or a table's `)('…',`. */
const TEST = /(?:\b(?:it|test)|\))\(\s*(['"`])((?:(?!\1)[^\n\\]|\\.)+)\1,/g

/** The last cell of each row of the tables that name tests. */
async function cells(): Promise<string[]> {
  const tables = (await readFile('docs/security.md', 'utf8'))
    .split('## ')
    .filter((part) => part.includes('the test that'))
  const rows = tables.flatMap((part) => part.split('\n').filter((line) => line.startsWith('| ')))
  return rows
    .map((row) => row.split('|').at(-2)?.trim() ?? '')
    .filter((cell) => cell !== 'the test that shows it' && !/^-+$/.test(cell))
}

async function namesIn(path: string): Promise<string[]> {
  return [...(await readFile(path, 'utf8')).matchAll(TEST)].map(([, , name = '']) => name)
}

describe('the page on security', () => {
  it('names tests that there are', async () => {
    const named = (await cells()).flatMap((cell) => cell.split('<br>'))
    expect(named.length).toBeGreaterThan(100)
    const missing: string[] = []
    for (const each of named) {
      const [, file, name = ''] = NAMED.exec(each) ?? []
      const path = `test/${file}.test.ts`
      if (!existsSync(path) || !(await namesIn(path)).includes(name)) missing.push(each)
    }
    expect(missing).toEqual([])
  })
})
