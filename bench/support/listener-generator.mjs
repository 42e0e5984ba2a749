// Holds WebSockets open and notes when something comes.
import { once } from 'node:events'
import WebSocket from 'ws'

/** Sockets that are opened at a time. */
const AT_A_TIME = 50

let sockets = 0
let round = nothingExpected()

process.on('message', async ({ open, expect }) => {
  try {
    if (open) {
      await openAll(open)
      process.send({ opened: open.tokens.length })
    } else {
      round = expecting(sockets * expect)
      process.send({ ready: true })
      process.send(await round.done)
    }
  } catch (error) {
    process.send({ error: String(error) })
  }
})

async function openAll({ tokens, ...how }) {
  for (let opened = 0; opened < tokens.length; opened += AT_A_TIME)
    await Promise.all(tokens.slice(opened, opened + AT_A_TIME).map((token) => openOne({ ...how, token })))
}

async function openOne({ url, token, subscription }) {
  const socket = new WebSocket(url, subscription && 'graphql-transport-ws', { perMessageDeflate: false })
  await once(socket, 'open')
  if (subscription) {
    socket.send(JSON.stringify({ type: 'connection_init', payload: token && { authorization: `Bearer ${token}` } }))
    await once(socket, 'message')
    socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: subscription }))
  }
  sockets += 1
  socket.on('message', (data) => round.heard(data))
  socket.on('close', () => round.fail(new Error('A listener was cut off.')))
}

function expecting(count) {
  const { promise: done, resolve, reject } = Promise.withResolvers()
  const arrivals = new BigInt64Array(count)
  const frames = []
  const impatience = setTimeout(() => reject(new Error(`Only ${frames.length} of ${count} came.`)), 60_000)
  return {
    done,
    fail: reject,
    heard(data) {
      arrivals[frames.push(data) - 1] = process.hrtime.bigint()
      impatience.refresh()
      if (frames.length < count) return
      clearTimeout(impatience)
      round = nothingExpected()
      resolve({ arrivals, ...distinct(frames.map(String)) })
    },
  }
}

/** Most of the time all have heard the same: each frame goes back once, and for each arrival which it was. */
function distinct(all) {
  const places = new Map()
  const which = Uint32Array.from(all, (frame) => places.get(frame) ?? places.set(frame, places.size).size - 1)
  return { frames: [...places.keys()], which }
}

/** What comes unasked for is told with the next question's answer. */
function nothingExpected() {
  const fail = (error) => process.send({ error: String(error) })
  return { heard: (data) => fail(new Error(`Nothing was to come: ${data}`)), fail }
}
