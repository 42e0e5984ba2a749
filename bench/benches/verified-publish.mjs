import assert from 'node:assert/strict'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { productsSideBySide } from '../support/against.mjs'
import { ask, clientOf } from '../support/client.mjs'
import { startPeer, startProduct } from '../support/server.mjs'
import { durations, sideBySide } from '../support/side-by-side.mjs'
import { UNLIMITED } from '../support/unlimited.mjs'
import { copyOf, worldOf } from '../support/world.mjs'

const PUBLISH = `mutation Publish($input: PublishContentItemInput!) {
  publishContentItem(input: $input) { contentItem { id text } userErrors { code } }
}`

/**
 * Durable publications: ours asks the gate, keeps the idempotency key and writes the audit entry, which is sealed meanwhile; the peer
 * inserts the row, and nothing else. Both commit with WAL and synchronous=FULL.
 */
export async function verifiedPublish({ quick, against }) {
  if (against) return productsSideBySide(against, { what: 'publications', quick, sides: publications })
  const world = await worldOf(10_000)
  const { product, side } = await publishing(world)
  const peerFolder = await copyOf(world)
  const handWritten = await startPeer('hand-written/server', join(peerFolder, 'verigraph.db'), `${product.url}/oidc`)
  try {
    const name = 'Apollo Server, MikroORM: the insert alone'
    const sides = { ours: [side], peers: [{ ...side, name, url: handWritten.url, servers: [handWritten] }] }
    for (const side of [...sides.ours, ...sides.peers]) await demandPublished(side)
    return await sideBySide(sides, { what: 'publications', ...durations({ quick }) })
  } finally {
    await handWritten.stop()
    await product.stop()
    await rm(peerFolder, { recursive: true })
  }
}

/** The product on a copy of a world, and what is asked of it. */
async function publishing(world, checkout = { startProduct }) {
  const product = await checkout.startProduct({ dataFolder: await copyOf(world), settings: UNLIMITED })
  const { headers } = await clientOf(product.url, 'vietsocial')
  const bodies = authors(world).map((authorId) => {
    const input = { authorId, kind: 'COMMENT', text: 'Xin chào {{n}}', idempotencyKey: 'bench-{{n}}' }
    return JSON.stringify({ query: PUBLISH, variables: { input } })
  })
  const expected = '{"data":{"publishContentItem":{"contentItem":{"id":"content_'
  const url = `${product.url}/graphql`
  return { product, side: { name: 'Verigraph', how: '', url, headers, bodies, expected, servers: [product] } }
}

/** The product of this checkout, or of another one, over its own world. */
async function publications(other) {
  const world = await (other?.ask('support/world', 'worldOf', 10_000) ?? worldOf(10_000))
  const { product, side } = await publishing(world, other ?? undefined)
  await demandPublished(side)
  return { measured: [side], stop: () => product.stop() }
}

/** Some hundred verified users of one platform, so that they do not wait for each other's rows. */
function authors(dataFolder) {
  const database = new DatabaseSync(join(dataFolder, 'verigraph.db'), { readOnly: true })
  const rows = database
    .prepare(
      `select u._id from "user" u join platform p on p._id = u.platform_id
       where p.name = 'VietSocial' and u.verification_level = 'PHONE' and u.external_id like 'bench-%' limit 500`,
    )
    .all()
  database.close()
  return rows.map(({ _id }) => _id)
}

async function demandPublished({ bodies, ...side }) {
  const { publishContentItem } = await ask(side, bodies[0].replaceAll('{{n}}', 'first'))
  const { contentItem, userErrors } = publishContentItem
  assert.deepEqual([contentItem.text, userErrors], ['Xin chào first', []])
}
