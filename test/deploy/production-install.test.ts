import { spawnSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises'
import { builtinModules } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { runNode } from '../support/command.ts'
import { freePort } from '../support/free-port.ts'

interface Lock {
  packages: Record<string, { dev?: boolean }>
}

/** An import, and a file that a package is asked for. */
const IMPORT = /\b(?:from |import |import\(|resolve\()(['"])([^'"\n]+)\1/g
const json = async <T>(path: string): Promise<T> => JSON.parse(await readFile(path, 'utf8'))

const packageOf = (name: string): string => name.split('/', name.startsWith('@') ? 2 : 1).join('/')
const isBuiltIn = (name: string): boolean => name.startsWith('node:') || builtinModules.includes(name)

/** Every package that the compiled code imports, at once or when it is needed, from a few files on. */
async function importedFrom(entries: string[]): Promise<Set<string>> {
  const packages = new Set<string>()
  const files = new Set(entries.map((entry) => resolve(entry)))
  for (const file of files) {
    const names = Array.from((await readFile(file, 'utf8')).matchAll(IMPORT), ([, , name = '']) => name)
    for (const name of names.filter((each) => /^\.\.?\/.*\.js$/.test(each))) files.add(resolve(dirname(file), name))
    for (const name of names) if (/^[@\w]/.test(name) && !isBuiltIn(name)) packages.add(packageOf(name))
  }
  return packages
}

describe('a production install', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'verigraph-installed-'))
    for (const each of ['package.json', 'dist', 'schema']) await cp(each, join(folder, each), { recursive: true })
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('has all that the compiled code imports, and nothing that it does not', async () => {
    const { dependencies } = await json<{ dependencies: Record<string, string> }>('package.json')
    const imported = await importedFrom(['dist/cli/main.js', 'dist/sdk/index.js', 'dist/paper/printer-worker.js'])
    expect([...imported].toSorted()).toEqual(Object.keys(dependencies).toSorted())
  })

  it('starts, and serves the graph and its pages, without what only building and testing need', async () => {
    const { packages } = await json<Lock>('package-lock.json')
    const installed = Object.entries(packages).filter(
      ([path, { dev }]) => /^node_modules\/(@[^/]+\/)?[^/]+$/.test(path) && !dev,
    )
    for (const [path] of installed) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await symlink(resolve(path), join(folder, path))
    }
    const port = await freePort()
    const main = join(folder, 'dist/cli/main.js')
    // As they stand in that folder, the links lead to no package that is not linked.
    const { child, printed, output } = runNode(['--preserve-symlinks', '--preserve-symlinks-main', main, 'demo'], {
      PORT: String(port),
      VERIGRAPH_DATA: join(folder, 'data'),
    })
    try {
      await printed(/(GraphiQL at \/graphiql)/)
      const url = `http://127.0.0.1:${port}`
      for (const path of ['/readyz', '/', '/graphiql', '/graphiql/main.js', '/graphql?query={__typename}']) {
        const response = await fetch(url + path, { headers: { 'apollo-require-preflight': 'yes' } }).catch(() => null)
        expect({ path, status: response?.status, output: output() }).toMatchObject({ path, status: 200 })
      }
    } finally {
      child.kill()
    }
  }, 60_000)

  it('leaves dist/ as it is where nothing can be built, and says so; without dist/, too, and says what to do', () => {
    const prepare = () => {
      const { status, stdout } = spawnSync(process.execPath, [resolve('scripts/prepare.mjs')], { cwd: folder })
      return [status, String(stdout)]
    }
    expect(prepare()).toEqual([0, expect.stringContaining('dist/ stays as it is')])
  })

  it('is told how to build where there is nothing to start', async () => {
    const empty = await mkdtemp(join(tmpdir(), 'verigraph-not-built-'))
    const { status, stdout } = spawnSync(process.execPath, [resolve('scripts/prepare.mjs')], { cwd: empty })
    expect([status, String(stdout)]).toEqual([0, expect.stringContaining('Install with `npm ci`, which builds')])
    await rm(empty, { recursive: true })
  })
})

it('the image’s build has every file that the build asks for', async () => {
  const admitted = (await readFile('deploy/Dockerfile.dockerignore', 'utf8')).split('\n')
  for (const file of ['package.json', 'package-lock.json', 'vite.config.mjs', 'scripts/prepare.mjs', 'src', 'schema'])
    expect(admitted).toContain(`!${file}`)
})
