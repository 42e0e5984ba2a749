// Keeps what this release stores, so that test/storage/releases.test.ts can upgrade it ever after. Once, when a release is made:
// VERIGRAPH_TEST_MONGODB_URL=mongodb://… npm run gen:release
import 'reflect-metadata'
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { BSON, MongoClient } from 'mongodb'
import { clientOf } from '../bench/support/client.mjs'
import { readConfig } from '../dist/config/index.js'
import { exportInstallation, importInstallation } from '../dist/operating/index.js'
import { startDemo } from '../dist/verigraph.js'

const { VERIGRAPH_TEST_MONGODB_URL: server } = process.env
if (!server) throw new Error('Name a MongoDB: VERIGRAPH_TEST_MONGODB_URL=mongodb://…')

/** What is asked now and after each upgrade: nothing that changes as time goes by. */
const QUESTIONS = {
  officer: `{ removalOrders(first: 100) { nodes {
    id reference action urgency status legalBasis reasons draftedAt issuedAt complianceNote withdrawalReason signedDocument
    recipient { id } target { __typename ... on ContentItem { id text } } objections { ground details } appeal { statement }
  } } }`,
  auditor: '{ platforms { nodes { id name domains } } }',
  vietsocial: '{ removalOrderEvents(first: 5) { sequence cursor removalOrder { id } } }',
}

const { version } = JSON.parse(await readFile('package.json', 'utf8'))
const target = `test/fixtures/release-${version.split('.').slice(0, 2).join('.')}`
await mkdir(target, { recursive: true })
const dataFolder = await mkdtemp(join(tmpdir(), 'verigraph-release-'))

const verigraph = await startDemo(readConfig({ PORT: '0', VERIGRAPH_DATA: dataFolder, VERIGRAPH_LOG_LEVEL: 'silent' }))
const told = []
for (const [client, query] of Object.entries(QUESTIONS))
  told.push({ client, query, data: await (await clientOf(verigraph.url, client)).ask(query) })
await verigraph.sweep()
const checkpoint = await (await fetch(`${verigraph.url}/.well-known/audit-checkpoint`)).text()
await verigraph.close()

await writeFile(`${target}/told.jsonl`, told.map((each) => `${JSON.stringify(each)}\n`).join(''))
await writeFile(`${target}/checkpoint.jws`, checkpoint)
await copyFile(join(dataFolder, 'demo-secrets.json'), `${target}/demo-secrets.json`)
await writeFile(`${target}/sqlite.sql`, sqlOf(join(dataFolder, 'verigraph.db')))
await writeFile(`${target}/mongodb.jsonl`, await documentsOf(dataFolder))
await rm(dataFolder, { recursive: true })
console.log(`Wrote ${target}.`)

/** The statements that make a file anew; the guards come last, for the rows of the trail do not pass them. */
function sqlOf(file) {
  const database = new DatabaseSync(file)
  const made = database
    .prepare("select type, name, sql from sqlite_schema where name not like 'sqlite_%' order by rowid")
    .all()
  const tables = made.filter(({ type }) => type === 'table')
  const rows = tables.flatMap(({ name }) => {
    const columns = database.prepare('select name from pragma_table_info(?)').all(name)
    const values = columns.map((column) => `quote("${column.name}")`).join(` || ', ' || `)
    const lines = database.prepare(`select ${values} as line from "${name}" order by 1`).all()
    return lines.map(({ line }) => `insert into "${name}" values (${line})`)
  })
  const others = made.filter(({ type }) => type !== 'table')
  database.close()
  return [...tables.map(({ sql }) => sql), ...rows, ...others.map(({ sql }) => sql)]
    .map((each) => `${each};\n`)
    .join('')
}

/** The same data in a MongoDB database, as lines of a collection's name and a document. */
async function documentsOf(dataFolder) {
  const url = new URL(server)
  url.pathname = `release-${process.pid}`
  const databaseUrl = String(url)
  const moved = join(dataFolder, 'moved.jsonl')
  await exportInstallation({ dataFolder }, moved)
  await importInstallation({ dataFolder, databaseUrl }, moved)
  const client = new MongoClient(databaseUrl)
  const lines = []
  for (const collection of await client.db().collections())
    for await (const document of collection.find())
      lines.push(BSON.EJSON.stringify({ collection: collection.collectionName, document }))
  await client.db().dropDatabase()
  await client.close()
  return lines
    .sort()
    .map((line) => `${line}\n`)
    .join('')
}
