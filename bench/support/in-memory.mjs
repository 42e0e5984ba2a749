import { join } from 'node:path'
import { models, upgrades } from '../../dist/contexts.js'
import { openSqlite } from '../../dist/storage/index.js'
import { Merchant } from '../../dist/subgraphs/commerce/index.js'
import { RemovalOrder } from '../../dist/subgraphs/enforcement/orders/removal-order.js'
import { User } from '../../dist/subgraphs/identity/index.js'
import { ContentItem, LiveStream } from '../../dist/subgraphs/publishing/index.js'

/** The rows of a world as plain objects, read once: what resolvers cost when they have nothing to wait for. */
export async function rowsInMemory(dataFolder) {
  const database = await openSqlite({ file: join(dataFolder, 'verigraph.db'), models, upgrades })
  const tables = new Map()
  for (const model of [RemovalOrder, ContentItem, LiveStream, Merchant, User])
    tables.set(model, await database.reader.page(model, { where: [], limit: 1e9 }))
  await database.close()
  return tables
}

export { ContentItem, LiveStream, Merchant, RemovalOrder, User }
