import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { importJWK, SignJWT } from 'jose'
import pLimit from 'p-limit'
import { bareApprovals } from '../support/bare-approvals.mjs'
import { clientOf } from '../support/client.mjs'
import { alone, compared, percentile } from '../support/figures.mjs'
import { Listeners } from '../support/listeners.mjs'
import { Load } from '../support/load.mjs'
import { APPROVE, EVENTS, orderDesk } from '../support/order-desk.mjs'
import { startProduct } from '../support/server.mjs'
import { UNLIMITED } from '../support/unlimited.mjs'

/** Requests that directors send at a time. */
const DIRECTORS = 32

/**
 * A thousand platforms, each listening with a token of its own, and twenty drafts for each, which directors approve as fast as they can:
 * each approval is a request and a transaction of its own, is signed, and stands in its recipient's log before it is sent. Beside it, what the
 * signatures and the rows of the same orders cost alone.
 */
export async function orderBurst({ quick }) {
  const [platforms, each] = quick ? [50, 4] : [1000, 20]
  const server = await startProduct({ settings: UNLIMITED })
  try {
    const ours = await burst(server, platforms, each)
    await server.stop({ keepData: true })
    const bare = await bareApprovals(server.dataFolder)
    const [what, peer] = [`${platforms} recipients`, 'signatures and rows alone']
    return [
      compared(`orders a second to ${what}, approved and received`, 'higher', ours.rate, bare.rate, peer),
      compared('CPU for each order: ms', 'lower', ours.cpu, bare.cpu, peer),
      ...[50, 99].map((rank) => alone(`approval to receipt, p${rank}: ms`, 'lower', percentile(ours.latencies, rank))),
    ]
  } finally {
    await server.stop()
  }
}

async function burst(server, platforms, each) {
  const load = new Load()
  const listeners = new Listeners()
  try {
    const desk = await orderDesk(server)
    const tokens = await registerPlatforms(server, platforms)
    const drafts = await draftAll(desk, platforms, each)
    await listeners.open({ url: `${server.url}/graphql`, tokens, subscription: { query: EVENTS } })
    const target = await load.target({
      url: `${server.url}/graphql`,
      headers: desk.director.headers,
      bodies: drafts.map((id) => JSON.stringify({ query: APPROVE, variables: { input: { removalOrderId: id } } })),
      expected: '{"data":{"approveRemovalOrder":{"removalOrder":{',
      connections: DIRECTORS,
    })
    const cpu = await server.cpu()
    const sending = Promise.withResolvers()
    const heard = await listeners.hear(() => sending.resolve(target.sendAll()), { times: each })
    const { sentAt } = await sending.promise
    const spent = (await server.cpu()) - cpu
    const seconds = Number(heard.arrivals.at(-1) - sentAt[0]) / 1e9
    return {
      rate: drafts.length / seconds,
      cpu: spent / drafts.length,
      latencies: latenciesOf(drafts, sentAt, heard),
    }
  } finally {
    listeners.stop()
    load.stop()
  }
}

/** A token of each new platform. The demo's issuer knows none of them, so its key signs for them here. */
async function registerPlatforms(server, count) {
  const admin = await clientOf(server.url, 'admin')
  const admin2 = await clientOf(server.url, 'admin2')
  const { issuerKey } = JSON.parse(await readFile(join(server.dataFolder, 'demo-secrets.json'), 'utf8'))
  const key = await importJWK(issuerKey, 'EdDSA')
  const atATime = pLimit(16)
  const register = async (_, number) => {
    const name = `bench-${number}`
    const platform = {
      name,
      kind: 'DOMESTIC',
      country: 'VN',
      domains: [`${name}.example`],
      policyProfileId: 'vn-draft-2023',
    }
    const { registerPlatform } = await admin.ask(
      'mutation ($input: RegisterPlatformInput!) { registerPlatform(input: $input) { platform { id } } }',
      { input: platform },
    )
    const client = { clientId: name, subject: name, organisationId: registerPlatform.platform.id, roles: ['PLATFORM'] }
    const { registerApiClient } = await admin.ask(
      'mutation ($input: RegisterApiClientInput!) { registerApiClient(input: $input) { apiClient { id } } }',
      { input: client },
    )
    await admin2.ask('mutation ($input: ApiClientIdInput!) { confirmApiClient(input: $input) { apiClient { id } } }', {
      input: { apiClientId: registerApiClient.apiClient.id },
    })
    return new SignJWT({ client_id: name })
      .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', kid: issuerKey.kid })
      .setIssuer(`${server.url}/oidc`)
      .setAudience('urn:verigraph')
      .setSubject(name)
      .setExpirationTime('1h')
      .sign(key)
  }
  return Promise.all(Array.from({ length: count }, (...draft) => atATime(() => register(...draft))))
}

/** The ids of all drafts, one for each platform in turn. */
async function draftAll({ officer }, platforms, each) {
  const drafts = []
  for (let round = 0; round < each; round++) {
    const input = {
      targetUrls: Array.from({ length: platforms }, (_, number) => `https://bench-${number}.example/${round}`),
      action: 'REMOVE_CONTENT',
      reference: `BURST-${round}`,
      legalBasis: 'Điều 16',
      reasons: 'Đo thời gian.',
    }
    const { draftRemovalOrders } = await officer.ask(
      'mutation ($input: DraftRemovalOrdersInput!) { draftRemovalOrders(input: $input) { rows { removalOrder { id } } } }',
      { input },
    )
    drafts.push(...draftRemovalOrders.rows.map(({ removalOrder }) => removalOrder.id))
  }
  return drafts
}

function latenciesOf(drafts, sentAt, { arrivals, frames, which }) {
  const sent = new Map(drafts.map((id, at) => [id, sentAt[at]]))
  const ids = frames.map((frame) => JSON.parse(frame).payload.data.removalOrderEvents.removalOrder.id)
  assert.deepEqual(new Set(ids), new Set(drafts), 'Some orders did not come.')
  return Array.from(arrivals, (at, number) => Number(at - sent.get(ids[which[number]])) / 1e6)
}
