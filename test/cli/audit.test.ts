import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { promisify } from 'node:util'
import { TestVerigraph } from '../support/verigraph.ts'

/** The built product, as an auditor runs it. */
const run = async (args: string[], dataFolder: string) =>
  promisify(execFile)(process.execPath, ['dist/cli/main.js', 'audit', ...args], {
    env: { ...process.env, VERIGRAPH_DATA: dataFolder },
  })

describe('verigraph audit', () => {
  let verigraph: TestVerigraph
  const inFolder = (name: string) => join(verigraph.folder, name)
  beforeEach(async () => {
    verigraph = await TestVerigraph.start()
  })
  afterEach(() => verigraph[Symbol.asyncDispose]())

  it('exports while a Verigraph runs, and verifies with nothing but files', async () => {
    await verigraph.sweep()
    const fetched = async (path: string, name: string) =>
      writeFile(inFolder(name), await (await fetch(`${verigraph.url}${path}`)).text())
    await fetched('/.well-known/audit-checkpoint', 'kept.jws')
    await fetched('/.well-known/jwks.json', 'keys.json')
    const exported = await run(['export', inFolder('trail.jsonl')], verigraph.folder)
    expect(exported.stdout).toContain('trail.jsonl')
    await verigraph.stop()

    const { stdout } = await run(
      ['verify', inFolder('trail.jsonl'), '--checkpoint', inFolder('kept.jws'), '--keys', inFolder('keys.json')],
      '/nowhere',
    )
    const entries = (await readFile(inFolder('trail.jsonl'), 'utf8'))
      .split('\n')
      .filter((line) => line.includes('"entry"'))
    expect(entries.length).toBeGreaterThan(30)
    expect(stdout).toMatch(`${entries.length} entries: none was changed, removed, moved or inserted.`)
  })

  it('has everything sealed once it is stopped, and names what was changed since', async () => {
    await verigraph.stop()
    const database = new DatabaseSync(inFolder('verigraph.db'))
    expect(database.prepare('select count(*) as unsealed from audit_entry where leaf_index is null').get()).toEqual({
      unsealed: 0,
    })
    database.exec(
      `drop trigger update_of_audit_entry_refused; update audit_entry set client_id = 'nobody' where leaf_index = 10`,
    )
    database.close()
    await run(['export', inFolder('trail.jsonl')], verigraph.folder)
    await expect(run(['verify', inFolder('trail.jsonl')], '/nowhere')).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^Entry 10 \(audit_\w{26}\) was changed after it was sealed\.\n$/),
    })
  })

  it.each([
    [['export'], /audit export FILE/],
    [['burn', 'x'], /audit export FILE/],
    [['verify', 'x', '--nothing'], /nothing/],
    [['export', 'x'], /There is no Verigraph in/],
    [['verify', 'package.json'], /^Line 1 is neither/],
  ])('says what is wrong with %j', async (args, message) => {
    await expect(run(args, '/nowhere')).rejects.toMatchObject({ code: 1, stderr: expect.stringMatching(message) })
  })
})
