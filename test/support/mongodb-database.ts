import { randomUUID } from 'node:crypto'
import { type Document, MongoClient } from 'mongodb'

/** The address of a database of its own, on the server that the suites share; null where there is none. */
export function newDatabaseUrl(): string | null {
  const server = process.env.VERIGRAPH_TEST_MONGODB_URL
  if (!server) return null
  const [, hosts, options = ''] = /^([^/]+\/\/[^/?]+)\/?[^?]*(\?.*)?$/.exec(server) ?? []
  return `${hosts}/test-${randomUUID()}${options}`
}

/** Does something with a database, on a connection of its own. */
async function within<T>(url: string, work: (database: ReturnType<MongoClient['db']>) => Promise<T>): Promise<T> {
  const client = new MongoClient(url)
  try {
    return await work(client.db())
  } finally {
    await client.close()
  }
}

export const dropDatabase = (url: string): Promise<boolean> => within(url, (database) => database.dropDatabase())

/** All documents of a database, as a backup has them; `restore` puts them in the place of those that are there then. */
export const backUpDatabase = (url: string): Promise<{ restore(): Promise<void> }> =>
  within(url, async (database) => {
    const kept = new Map<string, Document[]>()
    for (const collection of await database.collections())
      kept.set(collection.collectionName, await collection.find().toArray())
    const restore = () =>
      within(url, async (there) => {
        for (const [name, documents] of kept) {
          await there.collection(name).deleteMany({})
          if (documents.length > 0) await there.collection(name).insertMany(documents)
        }
      })
    return { restore }
  })

/** As if six seconds had gone by since its nodes ended. */
export const forgetLeases = (url: string): Promise<unknown> =>
  within(url, (database) => database.collection('lease').deleteMany({}))

/** All that a database holds, as text. */
export const everythingIn = (url: string): Promise<string> =>
  within(url, async (database) => {
    const collections = await database.collections()
    return JSON.stringify(await Promise.all(collections.map((collection) => collection.find().toArray())))
  })
