import 'reflect-metadata'
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { models, upgrades } from '../../dist/contexts.js'
import { AddressGuard, WebhookSender } from '../../dist/delivery/index.js'
import { buildServices } from '../../dist/installation/services.js'
import { SigningKeys } from '../../dist/signing/index.js'
import { openSqlite, Storage, systemClock } from '../../dist/storage/index.js'
import { User, Vault } from '../../dist/subgraphs/identity/index.js'
import { Publishing } from '../../dist/subgraphs/publishing/publishing.service.js'
import { interleave } from '../support/interleave.mjs'

/** Durable publishing, one after another, without HTTP and GraphQL around it: with the gate, and with the author only looked up. */
export async function gate({ quick }) {
  const folder = await mkdtemp(join(tmpdir(), 'verigraph-bench-'))
  const storage = new Storage(await openSqlite({ file: join(folder, 'verigraph.db'), models, upgrades }), systemClock)
  try {
    const { publishing, platform, author } = await world(storage)
    const ungated = new Publishing({ storage, identity: { admit: (tx, id) => tx.find(User, { id }) } })
    const input = { authorId: author.id, kind: 'COMMENT', text: 'Xin chào' }
    return [
      await interleave({
        measure: 'publications a second',
        ours: () => publishing.publish(platform, input),
        peer: () => ungated.publish(platform, input),
        peerName: 'the same without the gate',
        blocks: quick ? 4 : 60,
        block: 40,
      }),
    ]
  } finally {
    await storage.close()
    await rm(folder, { recursive: true })
  }
}

async function world(storage) {
  const sent = []
  const key = { id: 'bench', key: randomBytes(32) }
  const guard = new AddressGuard([])
  const { registry, identity, phoneVerifications, publishing } = buildServices({
    storage,
    vault: new Vault({
      keyRing: { current: async () => key, byId: async () => key.key },
      indexKey: randomBytes(32),
    }),
    sms: { send: async (message) => void sent.push(message) },
    signingKeys: await SigningKeys.import([await SigningKeys.generate()]),
    publicUrl: 'http://127.0.0.1',
    issuers: [],
    credentialIssuers: [],
    webhooks: { masterKey: randomBytes(32), guard, sender: new WebhookSender({ guard, timeout: 1000 }) },
  })
  const founder = { clientId: 'bench', roles: ['admin'], organisationId: null, jurisdiction: 'VN' }
  const { id: organisationId } = await registry.registerPlatform(founder, {
    name: 'Bench',
    kind: 'DOMESTIC',
    country: 'VN',
    domains: ['bench.example'],
    policyProfileId: 'vn-147-2024',
    verification: 'VERIGRAPH',
  })
  const platform = { clientId: 'bench', roles: ['platform'], organisationId, jurisdiction: 'VN' }
  const author = await identity.registerUser(platform, { externalId: 'a', handle: 'a' })
  const { id: verificationId } = await phoneVerifications.start(platform, {
    userId: author.id,
    legalName: 'Đo Lường',
    phoneNumber: '+84987650000',
  })
  await phoneVerifications.confirm(platform, { verificationId, code: /\d{6}/.exec(sent[0].text)[0] })
  return { publishing, platform, author }
}
