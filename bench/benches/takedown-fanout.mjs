import assert from 'node:assert/strict'
import { compared, median, percentile } from '../support/figures.mjs'
import { Listeners } from '../support/listeners.mjs'
import { EVENTS, orderDesk } from '../support/order-desk.mjs'
import { startPeer, startProduct } from '../support/server.mjs'

const WARM_UP = 8
/** Milliseconds after which V8 has taken up what opening so many connections has left. */
const REST = 20_000

/**
 * One order to every open subscription of its recipient: from the request to approve it until each has it. The peers are asked over HTTP,
 * too: a bare `ws` server, to send the same bytes to as many sockets, which is the least that it can cost; and graphql-ws with an
 * in-memory PubSub, to publish the same event. Neither has anything to store, to sign or to number.
 */
export async function takedownFanout({ quick }) {
  const few = await fanout({ count: quick ? 100 : 1000, rounds: quick ? 10 : 100 })
  const many = await fanout({ count: quick ? 1000 : 10_000, rounds: quick ? 3 : 20 })
  return [...few.delivery, ...many.delivery, ...many.memory]
}

async function fanout({ count, rounds }) {
  const server = await startProduct()
  const sides = []
  try {
    const desk = await orderDesk(server)
    for (let order = 0; order < WARM_UP; order++) await desk.approve(await desk.draft())
    const subscription = { query: EVENTS, variables: { after: await desk.newest() } }
    const ours = { ...side('Verigraph', server), token: desk.platform.token, subscription }
    const bare = side('bare ws broadcast', await startPeer('broadcast'))
    const pubsub = { ...side('graphql-ws, PubSub in memory', await startPeer('pubsub')), subscription }
    sides.push(ours, bare, pubsub)
    for (const each of sides) await openAll(each, count)
    for (let round = 0; round < rounds + WARM_UP; round++) {
      const id = await desk.draft()
      const [frame, ...others] = await hear(ours, round, () => desk.approve(id))
      assert.equal(frame.includes(id), true, 'Another order came.')
      assert.deepEqual(others, [], 'Not all have heard the same.')
      const [same] = await hear(bare, round, () => post(bare.server.url, frame))
      assert.equal(same, frame)
      const [published] = await hear(pubsub, round, () =>
        post(pubsub.server.url, JSON.stringify(JSON.parse(frame).payload.data)),
      )
      assert.deepEqual(JSON.parse(published), JSON.parse(frame))
    }
    return {
      delivery: [...lines(count, ours, bare), ...lines(count, ours, pubsub)],
      memory: [memoryLine(count, ours, bare), memoryLine(count, ours, pubsub)],
    }
  } finally {
    for (const each of sides) each.listeners.stop()
    for (const each of sides.slice(1)) await each.server.stop()
    await server.stop()
  }
}

function side(name, server) {
  const url = server.dataFolder ? `${server.url}/graphql` : server.url
  return { name, server, url, listeners: new Listeners(), p50: [], p99: [], max: [], cpu: [] }
}

/** Notes the memory that one of them costs while nothing happens. */
async function openAll(each, count) {
  const { server, url, token, subscription, listeners } = each
  const before = await settled(server)
  await listeners.open({ url, tokens: Array(count).fill(token), subscription })
  each.memory = ((await settled(server)) - before) / count
}

/** What it holds when nothing happens any more. */
async function settled(server) {
  await new Promise((resolve) => setTimeout(resolve, REST))
  return server.memory()
}

async function hear(each, round, send) {
  const cpu = await each.server.cpu()
  const heard = await each.listeners.hear(send)
  if (round < WARM_UP) return heard.frames
  each.cpu.push((await each.server.cpu()) - cpu)
  each.p50.push(percentile(heard.latencies, 50))
  each.p99.push(percentile(heard.latencies, 99))
  each.max.push(percentile(heard.latencies, 100))
  return heard.frames
}

const post = (url, body) => fetch(url, { method: 'POST', body })

const lines = (count, ours, peer) => [
  ...['p50', 'p99', 'max'].map((rank) =>
    compared(`approval to ${count} listeners, ${rank}: ms`, 'lower', median(ours[rank]), median(peer[rank]), peer.name),
  ),
  compared(`CPU for ${count} deliveries: ms`, 'lower', mean(ours.cpu), mean(peer.cpu), peer.name),
]

const memoryLine = (count, ours, peer) =>
  compared(`memory of each of ${count} listeners: KB`, 'lower', ours.memory, peer.memory, peer.name)

/** The clock of /proc is coarse; over many rounds it is right. */
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length
