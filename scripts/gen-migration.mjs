// Writes the next upgrade of a context: what the models say now, beyond what a new SQLite file has.
// npm run gen:migration -- src/subgraphs/CONTEXT NAME, then name it among the upgrades of the context's context.ts, and add what it does to MongoDB.
import 'reflect-metadata'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, posix } from 'node:path'
import { models, upgrades } from '../dist/contexts.js'
import { openSqlite } from '../dist/storage/index.js'

const [context, name] = process.argv.slice(2)
if (!context?.startsWith('src/') || !/^[a-z][a-z0-9-]*$/.test(name ?? ''))
  throw new Error(
    'Say where, and name it in kebab-case: npm run gen:migration -- src/subgraphs/enforcement add-appeals',
  )

const folder = await mkdtemp(join(tmpdir(), 'verigraph-'))
const { orm, version, close } = await openSqlite({ file: join(folder, 'verigraph.db'), models, upgrades })
const statements = (await orm.schema.getUpdateSchemaSQL({ wrap: false }))
  .split(/;\s*\n/)
  .map((statement) =>
    statement
      .trim()
      .replace(/;$/, '')
      .replace(/\s*\n\s*/g, ' '),
  )
  .filter((statement) => statement !== '' && !statement.startsWith('pragma ')) // which do nothing within a transaction
await close()
await rm(folder, { recursive: true })
if (statements.length === 0) throw new Error('The models say what a new file has already.')

const fullName = `${String(Number.parseInt(version, 10) + 1).padStart(4, '0')}-${name}`
const constant = name.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase())
const target = posix.join(context, 'upgrades')
const storage = posix.relative(target, 'src/storage/index.ts')
const body = `import type { Upgrade } from '${storage}'

export const ${constant}: Upgrade = {
  name: '${fullName}',
  async sqlite(execute) {
${statements.map((statement) => `    await execute(${JSON.stringify(statement)})`).join('\n')}
  },
}
`
await mkdir(target, { recursive: true })
await writeFile(`${target}/${fullName}.ts`, body)
console.log(`Wrote ${target}/${fullName}.ts with ${statements.length} statements.`)
