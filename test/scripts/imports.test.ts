import { globSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/** What benches and scripts take of the built product, each as it stands in src/. */
const taken = [...globSync('bench/{benches,ours,peers,support}/**/*.mjs'), ...globSync('scripts/*.mjs')].flatMap(
  (file) =>
    [...readFileSync(file, 'utf8').matchAll(/import \{([^}]*)\} from '([^']*\/dist\/[^']*)\.js'/g)].map(
      ([, names = '', path = '']) => ({
        file,
        names: names
          .split(',')
          .map((name) => name.trim().split(' as ')[0] ?? '')
          .filter((name) => name !== ''),
        source: `${join(dirname(file), path).replace(/^dist\//, 'src/')}.ts`,
      }),
    ),
)

describe('benches and scripts', () => {
  it('take only what is there', async () => {
    const missing: string[] = []
    for (const { file, names, source } of taken) {
      const exported: object = await import(resolve(source))
      missing.push(...names.filter((name) => !(name in exported)).map((name) => `${file} takes ${name} of ${source}`))
    }
    expect(taken.length).toBeGreaterThan(50)
    expect(missing).toEqual([])
  })
})
