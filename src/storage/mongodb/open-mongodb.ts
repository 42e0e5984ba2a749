import type { EntityMetadata } from '@mikro-orm/core'
import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy'
import { MikroORM } from '@mikro-orm/mongodb'
import { type Db, MongoClient } from 'mongodb'
import type { Database } from '../storage.ts'
import type { Model } from '../stored.ts'
import type { Upgrade } from '../upgrade.ts'
import { newestOf, versionsOf } from '../versions.ts'
import { bringUpToDate } from './bring-up-to-date.ts'
import { Counters } from './counters.ts'
import { Inserts } from './inserts.ts'
import { Locks } from './locks.ts'
import { ModelCollections } from './model-collection.ts'
import { MongodbReader } from './mongodb-reader.ts'
import { MongodbTransaction } from './mongodb-transaction.ts'
import { Writer } from './writer.ts'

/** Default when the URL names no database. */
const DATABASE = 'verigraph'

/**
 * Opens a database of a MongoDB replica set and upgrades it. Throws when it was written by a newer version of Verigraph
 * or before the first release, and when the server has no transactions.
 */
export async function openMongodb(options: {
  url: string
  models: readonly Model[]
  upgrades: readonly Upgrade[]
}): Promise<Database> {
  const versions = versionsOf(options.upgrades)
  const client = new MongoClient(options.url, {
    // Acknowledged writes and read data survive the loss of any one member of the replica set.
    writeConcern: { w: 'majority', journal: true },
    readConcern: { level: 'majority' },
    promoteBuffers: true,
  })
  try {
    const db = client.db(databaseNameOf(options.url))
    await client.connect()
    await demandReplicaSet(db)
    const orm = await MikroORM.init({
      driverOptions: client,
      dbName: db.databaseName,
      entities: [...options.models] as never[],
      metadataProvider: ReflectMetadataProvider,
      metadataCache: { enabled: false },
      propagationOnPrototype: false,
      discovery: { onMetadata: asMongodbHasIt },
    })
    await bringUpToDate(db, orm.getMetadata(), versions)
    const inserts: Inserts[] = []
    const collections = new ModelCollections(db, orm.getMetadata())
    const locks = new Locks(db)
    const writer = new Writer(client, (session) => new MongodbTransaction(session, { collections, locks }))
    return {
      orm,
      version: newestOf(versions),
      reader: new MongodbReader(client, collections),
      write: writer.write,
      counters: new Counters(db),
      async onInserted(following) {
        inserts.push(await Inserts.follow(db, orm, following as never))
      },
      async close() {
        await Promise.all(inserts.map((each) => each.stop()))
        await client.close()
      },
    }
  } catch (error) {
    await client.close()
    throw error
  }
}

/** An address with several hosts is not a valid URL. */
const databaseNameOf = (url: string): string =>
  decodeURIComponent(/^mongodb(?:\+srv)?:\/\/[^/?]+\/([^?]+)/.exec(url)?.[1] ?? DATABASE)

/** Throws unless the server is a replica set, possibly of one member: only that has transactions and change streams. */
async function demandReplicaSet(db: Db): Promise<void> {
  const { setName, msg } = await db.admin().command({ hello: 1 })
  if (setName === undefined && msg !== 'isdbgrid')
    throw new Error(
      'This MongoDB is no replica set, and has no transactions. Start it with --replSet rs0, and run rs.initiate() once.',
    )
}

/** Adapts a model's metadata: MongoDB has no triggers and needs no type of its own for integers beyond 2³¹. */
function asMongodbHasIt(metadata: EntityMetadata): void {
  metadata.triggers = []
  for (const property of metadata.props) if (property.type === 'bigint') property.type = 'integer'
}
