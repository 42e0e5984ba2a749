import { execFile, spawnSync } from 'node:child_process'
import { promisify } from 'node:util'
import { TestVerigraph } from '../support/verigraph.ts'

/** Where it is named, gql has to be there. */
const NAMED = process.env.VERIGRAPH_TEST_PYTHON
const PYTHON = NAMED ?? 'python3'
const isThere = NAMED !== undefined || spawnSync(PYTHON, ['-c', 'import gql.transport.aiohttp']).status === 0
if (!isThere)
  console.warn(
    'There is no Python with gql: its client is NOT tested. python3 -m venv gql && gql/bin/pip install "gql[aiohttp]==4.0.0" && export VERIGRAPH_TEST_PYTHON="$PWD/gql/bin/python"',
  )
const describeInPython = isThere ? describe : describe.skip

describeInPython('gql for Python, set up with an address and a token', () => {
  it('tells the whole story', async () => {
    await using verigraph = await TestVerigraph.start()
    const tokens = await Promise.all(
      (['vietsocial', 'officer', 'director'] as const).map((client) => verigraph.as(client).token()),
    )
    const { stdout } = await promisify(execFile)(PYTHON, ['test/clients/story.py', verigraph.url, ...tokens])
    expect(JSON.parse(stdout)).toEqual({
      refused: ['VERIFICATION_REQUIRED'],
      heard: ['ISSUED', true],
      reported: 'COMPLIED',
    })
  })
})
