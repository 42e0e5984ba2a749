// A bare `ws` server, the least that a broadcast can cost: whatever is posted to it goes to every socket as it is.
import { createServer } from 'node:http'
import { WebSocketServer } from 'ws'

const server = createServer(async (request, response) => {
  const frame = Buffer.concat(await request.toArray()).toString()
  for (const socket of sockets.clients) socket.send(frame)
  response.end()
})
const sockets = new WebSocketServer({ server })
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`))
