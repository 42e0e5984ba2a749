// Runs the suites whose path has a name in it, and builds nothing. npm run test:only -- NAME [what else Jest takes]
import { spawnSync } from 'node:child_process'
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

interface Build {
  what: string
  /** What code mentions that needs it. */
  mentioned: RegExp
  product: string
  sources: string
  command: string
}

const BUILDS: readonly Build[] = [
  {
    what: 'the compiled server',
    mentioned: /\bdist\b(?!\/(?:console|graphiql))/,
    product: 'dist/cli/main.js',
    sources: 'src/!(console|graphiql)/**/*.ts',
    command: 'npm run build:server',
  },
  {
    what: 'the console and GraphiQL as Vite builds them',
    mentioned: /dist\/console|'dist'|\/assets\/|graphiql\\?\/|'playwright-core'/,
    product: 'dist/console/assets',
    sources: 'src/{console,graphiql}/**/*.{ts,tsx}',
    command: 'npm run build:pages',
  },
]

const IMPORT = /\bfrom '(\.[^']+\.ts)'/g

/** The suites of that exact name or path; where there are none, those that have it in their path. */
export function suitesNamed(name: string): string[] {
  const suites = globSync('test/**/*.test.ts').toSorted()
  const called = suites.filter((path) => basename(path, '.test.ts') === name || path === name)
  return called.length > 0 ? called : suites.filter((path) => path.includes(name))
}

/** The builds that a suite cannot do without, by its own code and by what it imports of test/. */
export function buildsFor(suite: string): Build[] {
  const files = new Set([resolve(suite)])
  const needed = new Set<Build>()
  for (const file of files) {
    const code = readFileSync(file, 'utf8')
    for (const build of BUILDS) if (build.mentioned.test(code)) needed.add(build)
    for (const [, path = ''] of code.matchAll(IMPORT)) {
      const imported = resolve(dirname(file), path)
      if (imported.startsWith(resolve('test'))) files.add(imported)
    }
  }
  return BUILDS.filter((build) => needed.has(build))
}

/** A source that has changed since something was built of it. */
function newerSource({ product, sources }: Build): string | undefined {
  const builtAt = statSync(product).mtimeMs
  return globSync(sources).find((path) => statSync(path).mtimeMs > builtAt)
}

/** A server in the test's own process reads the console's page when it starts; any page will do where no browser opens it. */
function standInForTheConsole(): void {
  const page = 'dist/console/index.html'
  if (existsSync(page)) return
  mkdirSync(dirname(page), { recursive: true })
  writeFileSync(page, '<!doctype html><title>Verigraph</title><p>The console is not built: npm run build:pages</p>\n')
}

/** Says which build is missing, and warns of one that is old; tells whether the suites can run. */
function isBuilt(suites: readonly string[]): boolean {
  let isComplete = true
  for (const build of BUILDS) {
    const needing = suites.filter((suite) => buildsFor(suite).includes(build))
    if (needing.length === 0) continue
    const newer = existsSync(build.product) ? newerSource(build) : null
    if (newer === null) {
      console.error(`There is no ${build.product}; run ${build.command} first. It is needed by ${needing.join(', ')}.`)
      isComplete = false
    } else if (newer) {
      console.warn(`${newer} has changed since ${build.what}; ${build.command} builds anew for ${needing.join(', ')}.`)
    }
  }
  return isComplete
}

function main([name, ...rest]: string[]): number {
  if (!name || name.startsWith('-')) {
    console.error('Name a suite, or a part of its path: npm run test:only -- orders')
    return 1
  }
  const suites = suitesNamed(name)
  if (suites.length === 0) {
    console.error(`No suite has “${name}” in its path; they are test/**/*.test.ts.`)
    return 1
  }
  if (!isBuilt(suites)) return 1
  standInForTheConsole()
  const node = ['--experimental-vm-modules', '--no-warnings=ExperimentalWarning', 'node_modules/jest/bin/jest.js']
  const here = suites.length === 1 ? ['--runInBand'] : []
  const args = [...node, ...here, ...rest, '--runTestsByPath', ...suites]
  return spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main(process.argv.slice(2))
