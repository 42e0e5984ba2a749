import { defineEntity, p } from '@mikro-orm/core'
import { MikroORM, SqliteDriver } from '@mikro-orm/sql'
import { SQLITE_SETTINGS } from '../../../dist/storage/sqlite-settings.js'
import { keepingStatements } from './keeping-statements.mjs'

const id = () => p.string().primary().fieldName('_id')

export const Order = defineEntity({
  name: 'Order',
  tableName: 'removal_order',
  properties: {
    id: id(),
    reference: p.string(),
    jurisdiction: p.string(),
    recipientId: p.string(),
    targetId: p.string().nullable(),
    targetUrl: p.string().nullable(),
    urgency: p.string(),
    status: p.string(),
    dueAt: p.datetime().nullable(),
    runsOutAt: p.datetime().nullable(),
  },
})

export const ContentItem = defineEntity({
  name: 'ContentItem',
  tableName: 'content_item',
  properties: {
    id: id(),
    platformId: p.string(),
    jurisdiction: p.string(),
    kind: p.string(),
    authorId: p.string(),
    text: p.string().nullable(),
    status: p.string(),
    publishedAt: p.datetime(),
  },
})

export const LiveStream = defineEntity({
  name: 'LiveStream',
  tableName: 'live_stream',
  properties: { id: id(), jurisdiction: p.string(), hostId: p.string(), title: p.string() },
})

export const Merchant = defineEntity({
  name: 'Merchant',
  tableName: 'merchant',
  properties: { id: id(), jurisdiction: p.string(), ownerId: p.string(), name: p.string() },
})

export const User = defineEntity({
  name: 'User',
  tableName: 'user',
  properties: {
    id: id(),
    platformId: p.string(),
    jurisdiction: p.string(),
    handle: p.string(),
    verificationLevel: p.string(),
    verificationExpiresAt: p.datetime().nullable(),
  },
})

/** The product's own file, with the product's settings. */
export async function openTables(file) {
  const orm = await MikroORM.init({
    driver: SqliteDriver,
    dbName: file,
    driverOptions: keepingStatements(file),
    entities: [Order, ContentItem, LiveStream, Merchant, User],
  })
  for (const setting of SQLITE_SETTINGS) await orm.em.getConnection().execute(`pragma ${setting}`)
  return orm
}
