import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import WebSocket from 'ws'
import { clientOf } from './client.mjs'
import { percentile, round, startServer } from './server.mjs'

const LISTENERS = 1000
const IDLE_LISTENERS = 10_000
const ROUNDS = 150
const WARM_UP = 8
const EVENTS = `subscription ($after: String) {
  removalOrderEvents(after: $after) {
    cursor sequence kind occurredAt
    removalOrder { id reference status action urgency reasons legalBasis dueAt signedDocument target { ... on ExternalLink { url } } }
  }
}`

/**
 * One order to every open subscription of its recipient: from the request to approve it until each has it. The peer is a bare `ws`
 * server that is asked to send the same bytes to as many sockets; both take turns, and both are asked over HTTP.
 */
export async function fanout() {
  const server = await startServer()
  const peer = await startPeer()
  try {
    const orders = await orderSource(server)
    const idle = await memoryOfListeners(server, peer, orders)
    const ours = await listeners(LISTENERS, () => subscribe(orders))
    const theirs = await listeners(LISTENERS, () => connect(peer.url))
    const latencies = { ours: [], peer: [] }
    for (let number = 0; number < ROUNDS + WARM_UP; number++) {
      const into = number < WARM_UP ? { ours: [], peer: [] } : latencies
      const id = await orders.draft()
      const frames = await arrivals(ours, () => orders.approve(id), into.ours)
      if (!frames.every((frame) => frame.includes(id))) throw new Error('Another order came.')
      await arrivals(theirs, () => fetch(peer.url, { method: 'POST', body: frames[0] }), into.peer)
    }
    for (const { socket } of [...ours, ...theirs]) socket.terminate()
    return [
      ...[50, 99, 100].map((rank) => ({
        measure: `approval to ${LISTENERS} listeners: ${rank === 100 ? 'max' : `p${rank}`} ms`,
        ...compared(percentile(latencies.ours, rank), percentile(latencies.peer, rank)),
      })),
      { measure: `${IDLE_LISTENERS} idle listeners: KB each`, ...compared(idle.ours, idle.peer) },
    ]
  } finally {
    await server.stop()
    peer.process.kill()
  }
}

const compared = (ours, peer) => ({
  ours: round(ours),
  peer: round(peer),
  peerName: 'bare ws broadcast',
  ratio: Math.round((ours / peer) * 100) / 100,
  better: 'lower',
})

async function startPeer() {
  const child = spawn(process.execPath, ['bench/broadcast-peer.mjs'], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = await once(child.stdout, 'data')
  return { url: String(line).trim(), pid: child.pid, process: child }
}

/** What drafts and approves orders to one platform, and knows where its log ends now. */
async function orderSource(server) {
  const [officer, director, platform] = await Promise.all(
    ['officer', 'director', 'vietsocial'].map((id) => clientOf(server.url, id)),
  )
  const { removalOrderEvents: known } = await platform.ask('{ removalOrderEvents(first: 1000) { cursor } }')
  let number = 0
  return {
    url: server.url,
    token: platform.token,
    after: known.at(-1)?.cursor,
    async draft() {
      number += 1
      const input = {
        targetUrl: `https://vietsocial.example/bench/${number}`,
        action: 'REMOVE_CONTENT',
        reference: `BENCH-${number}`,
        legalBasis: 'Điều 16',
        reasons: 'Đo thời gian.',
      }
      const { draftRemovalOrder } = await officer.ask(
        'mutation ($input: DraftRemovalOrderInput!) { draftRemovalOrder(input: $input) { removalOrder { id } } }',
        { input },
      )
      return draftRemovalOrder.removalOrder.id
    },
    approve: (removalOrderId) =>
      director.ask(
        'mutation ($input: ApproveRemovalOrderInput!) { approveRemovalOrder(input: $input) { removalOrder { id } } }',
        { input: { removalOrderId } },
      ),
  }
}

/** Opens many, a few at a time. */
async function listeners(count, open) {
  const opened = []
  while (opened.length < count) opened.push(...(await Promise.all(Array.from({ length: 50 }, open))))
  return opened
}

function failOn(data) {
  throw new Error(`Nothing was to come yet: ${data}`)
}

async function connect(url, protocol) {
  const socket = new WebSocket(url.replace('http', 'ws'), protocol, { perMessageDeflate: false })
  const listener = { socket, heard: failOn }
  socket.on('message', (data) => listener.heard(data))
  await once(socket, 'open')
  return listener
}

async function subscribe({ url, token, after }) {
  const listener = await connect(`${url}/graphql`, 'graphql-transport-ws')
  const { promise: acknowledged, resolve } = Promise.withResolvers()
  listener.heard = resolve
  listener.socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } }))
  await acknowledged
  listener.heard = failOn
  const payload = { query: EVENTS, variables: { after } }
  listener.socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload }))
  return listener
}

/** Sends one thing out, and waits until every listener has it. */
async function arrivals(all, send, latencies) {
  const began = performance.now()
  const frames = all.map((listener) => {
    const { promise, resolve } = Promise.withResolvers()
    listener.heard = (data) => {
      latencies.push(performance.now() - began)
      resolve(data)
    }
    return promise
  })
  await send()
  return Promise.all(frames.map(async (frame) => String(await frame)))
}

/** Kilobytes of resident memory that one listener costs while nothing happens. */
async function memoryOfListeners(server, peer, orders) {
  const cost = async (pid, open) => {
    const before = await residentKilobytes(pid)
    const all = await listeners(IDLE_LISTENERS, open)
    await new Promise((resolve) => setTimeout(resolve, 3000))
    const after = await residentKilobytes(pid)
    for (const { socket } of all) socket.terminate()
    return (after - before) / IDLE_LISTENERS
  }
  return {
    ours: await cost(server.pid, () => subscribe(orders)),
    peer: await cost(peer.pid, () => connect(peer.url)),
  }
}

async function residentKilobytes(pid) {
  return Number(/VmRSS:\s+(\d+)/.exec(await readFile(`/proc/${pid}/status`, 'utf8'))[1])
}
