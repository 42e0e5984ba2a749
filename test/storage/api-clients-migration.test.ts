import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { models } from '../../src/contexts.ts'
import { Delivery } from '../../src/delivery/index.ts'
import { openSqlite, Storage, systemClock } from '../../src/storage/index.ts'
import { migrations } from '../../src/storage/migrations/index.ts'
import { ApiClient, ApiClients } from '../../src/subgraphs/registry/index.ts'
import { WebhookDelivery } from '../../src/subgraphs/webhooks/webhook-delivery.ts'

/** A database as it was left by the version before a migration. */
function databaseBefore(name: string, file: string): DatabaseSync {
  const database = new DatabaseSync(file)
  database.exec('create table mikro_orm_migrations (id integer primary key, name text, executed_at datetime)')
  for (const migration of migrations.slice(
    0,
    migrations.findIndex((each) => each.name === name),
  )) {
    const steps = new migration.class({} as never, {} as never)
    steps.up()
    for (const query of steps.getQueries()) database.exec(String(query))
    database.prepare('insert into mikro_orm_migrations (name) values (?)').run(migration.name)
  }
  return database
}

it('keeps the clients of a database that is older than their subjects', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'verigraph-migration-'))
  const file = join(folder, 'verigraph.db')
  const before = databaseBefore('0011-api-clients', file)
  const insert = before.prepare(
    'insert into api_client (_id, organisation_id, jurisdiction, roles) values (?, ?, ?, ?)',
  )
  insert.run('officer', 'agency_1', 'VN', '["officer"]')
  insert.run('boss', 'agency_1', 'VN', '["officer","director"]')
  before.close()

  const storage = new Storage<never>(await openSqlite({ file, models }), systemClock)
  const clients = new ApiClients({ storage, issuers: [], delivery: new Delivery({ storage }) })
  expect(await clients.callerOf({ issuer: 'demo', subject: 'officer' })).toEqual({
    clientId: 'officer',
    organisationId: 'agency_1',
    jurisdiction: 'VN',
    roles: ['officer'],
  })
  expect(await clients.callerOf({ issuer: 'demo', subject: 'boss' })).toMatchObject({ roles: ['officer', 'director'] })
  expect(await clients.callerOf({ issuer: 'https://other.example', subject: 'boss' })).toBeNull()
  await storage.close()
  await rm(folder, { recursive: true })
})

it('leaves clients active or disabled as they were, an agency’s in its care, and deliveries know their country', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'verigraph-migration-'))
  const file = join(folder, 'verigraph.db')
  const before = databaseBefore('0022-second-persons', file)
  const insert = before.prepare(
    'insert into api_client (_id, client_id, organisation_id, jurisdiction, roles, subjects, disabled_at) values (?, ?, ?, ?, ?, ?, ?)',
  )
  const subjects = (subject: string) => JSON.stringify([{ issuer: 'demo', subject, acceptedUntil: null }])
  insert.run('client_1', 'boss', 'agency_1', 'VN', '["ADMIN"]', subjects('boss'), null)
  insert.run('client_2', 'social', 'platform_1', 'VN', '["PLATFORM"]', subjects('social'), 1)
  before.exec(`
    insert into token_subject_owner values ('demo boss', 'client_1'), ('demo social', 'client_2');
    insert into webhook_endpoint (_id, recipient_id, jurisdiction, url, logs, registered_at) values ('webhook_1', 'platform_1', 'VN', 'u', '[]', 1);
    insert into webhook_delivery (_id, endpoint_id, recipient_id, log, event_id, subject_id, event_cursor, event_sequence, event_type, attempt, attempted_at, milliseconds, outcome)
      values ('attempt_1', 'webhook_1', 'platform_1', 'REFERRALS', 'e', 's', 'c', 1, 't', 1, 1, 1, 'TAKEN');
  `)
  before.close()

  const storage = new Storage<never>(await openSqlite({ file, models }), systemClock)
  const clients = new ApiClients({ storage, issuers: [], delivery: new Delivery({ storage }) })
  expect(await clients.callerOf({ issuer: 'demo', subject: 'boss' })).toMatchObject({ clientId: 'boss' })
  expect(await clients.callerOf({ issuer: 'demo', subject: 'social' })).toBeNull()
  expect(await storage.reader.byIds(ApiClient, ['client_1', 'client_2'])).toMatchObject([
    { inCareOf: 'agency_1', pending: null, enabling: null, disabledAt: null, disabledBy: null },
    { inCareOf: null, pending: null, enabling: null, disabledAt: expect.any(Date), disabledBy: null },
  ])
  expect(await storage.reader.byIds(WebhookDelivery, ['attempt_1'])).toMatchObject([{ jurisdiction: 'VN' }])
  await storage.close()
  await rm(folder, { recursive: true })
})
