// Writes the next migration: what the models say now, beyond what the migrations so far have made.
// npm run gen:migration -- NAME, then add the class to src/storage/migrations/index.ts.
import 'reflect-metadata'
import { mkdtemp, readdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { models } from '../dist/contexts.js'
import { openSqlite } from '../dist/storage/index.js'

const FOLDER = new URL('../src/storage/migrations/', import.meta.url)
const name = process.argv[2]
if (!/^[a-z][a-z0-9-]*$/.test(name ?? ''))
  throw new Error('Name the migration in kebab-case: npm run gen:migration -- add-appeals')

const folder = await mkdtemp(join(tmpdir(), 'verigraph-'))
const { orm, close } = await openSqlite({ file: join(folder, 'verigraph.db'), models })
const statements = (await orm.schema.getUpdateSchemaSQL({ wrap: false }))
  .split(/;\s*\n/)
  .map((statement) => statement.trim().replace(/\s*\n\s*/g, ' '))
  .filter((statement) => statement !== '')
await close()

const numbers = (await readdir(FOLDER)).flatMap((file) => /^\d{4}(?=-)/.exec(file)?.map(Number) ?? [])
const number = String(Math.max(...numbers) + 1).padStart(4, '0')
const className = name.replace(/(^|-)([a-z0-9])/g, (_, _dash, letter) => letter.toUpperCase())
const body = `import { Migration } from '@mikro-orm/migrations'

export class ${className} extends Migration {
  override up(): void {
${statements.map((statement) => `    this.addSql(\`${statement.replace(/;$/, '').replaceAll('`', '\\`')}\`)`).join('\n')}
  }
}
`
await writeFile(new URL(`${number}-${name}.ts`, FOLDER), body)
console.log(`Wrote src/storage/migrations/${number}-${name}.ts with ${statements.length} statements.`)
