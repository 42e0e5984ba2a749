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

/** Documents by the name of their collection. */
export type Documents = Record<string, Document[]>

export const documentsIn = (url: string): Promise<Documents> =>
  within(url, async (database) => {
    const collections = await database.collections()
    const each = collections.map(async (one) => [one.collectionName, await one.find().toArray()] as const)
    return Object.fromEntries(await Promise.all(each))
  })

/** Puts documents in the place of those that are in their collections. */
export const fillDatabase = (url: string, documents: Documents): Promise<void> =>
  within(url, async (database) => {
    for (const [name, each] of Object.entries(documents)) {
      await database.collection(name).deleteMany({})
      if (each.length > 0) await database.collection(name).insertMany(each)
    }
  })

export const isEmptyDatabase = (url: string): Promise<boolean> =>
  within(url, async (database) => (await database.collections()).length === 0)

/** All documents of a database, as a backup has them; `restore` puts them in the place of those that are there then. */
export async function backUpDatabase(url: string): Promise<{ restore(): Promise<void> }> {
  const documents = await documentsIn(url)
  return { restore: () => fillDatabase(url, documents) }
}

/** As if six seconds had gone by since its nodes ended. */
export const forgetLeases = (url: string): Promise<unknown> =>
  within(url, (database) => database.collection('lease').deleteMany({}))

/** All that a database holds, as text. */
export const everythingIn = (url: string): Promise<string> =>
  within(url, async (database) => {
    const collections = await database.collections()
    return JSON.stringify(await Promise.all(collections.map((collection) => collection.find().toArray())))
  })
