import { access, cp, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { BSON } from 'mongodb'
import { documentsIn, fillDatabase } from './mongodb-database.ts'

/** Names the folder that the suites of one run share. */
const SHARED = 'VERIGRAPH_TEST_SHARED'

/**
 * Puts a copy of the demo's world as it was first filled into an empty folder and an empty database, where one is kept: filling it takes
 * hundreds of transactions, one after another. Returns whether it did.
 */
export async function copyDemo(folder: string, databaseUrl: string): Promise<boolean> {
  const kept = keptIn()
  if (!kept || !(await exists(kept))) return false
  await cp(join(kept, 'folder'), folder, { recursive: true })
  await fillDatabase(databaseUrl, BSON.EJSON.parse(await readFile(join(kept, 'documents.json'), 'utf8'), CANONICAL))
  return true
}

/** Keeps a demo that was just filled and stopped, unless another suite does so. */
export async function keepDemo(folder: string, databaseUrl: string): Promise<void> {
  const kept = keptIn()
  if (!kept) return
  const making = `${kept}-making`
  try {
    await mkdir(making)
  } catch {
    return
  }
  await cp(folder, join(making, 'folder'), { recursive: true })
  const documents = await documentsIn(databaseUrl)
  await writeFile(join(making, 'documents.json'), BSON.EJSON.stringify(documents, CANONICAL))
  await rename(making, kept)
}

const CANONICAL = { relaxed: false }

function keptIn(): string | undefined {
  const shared = process.env[SHARED]
  return shared && join(shared, 'demo')
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )
