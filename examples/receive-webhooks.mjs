// Receives webhooks: WEBHOOK_SECRET=whsec_… node examples/receive-webhooks.mjs
// PORT says where (8080). Put it behind https; for a try on one machine start Verigraph with VERIGRAPH_WEBHOOK_NETWORKS=127.0.0.0/8.
import { createServer } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { verifyWebhook, WebhookRefused } from 'verigraph/sdk'

const { WEBHOOK_SECRET = '', PORT = '8080' } = process.env
if (WEBHOOK_SECRET === '') throw new Error('Say in WEBHOOK_SECRET what registerWebhookEndpoint has shown: whsec_…')
const secrets = WEBHOOK_SECRET.split(' ') // while you change over: the old one and the new one
const processed = new Set() // in a table of yours, in the same transaction as what you do about an event

createServer(async (request, response) => {
  try {
    const event = verifyWebhook(await buffer(request), request.headers, secrets)
    if (event.type === 'webhook_endpoint.challenge') {
      response.writeHead(200, { 'content-type': 'application/json' })
      return response.end(JSON.stringify({ challenge: event.data.challenge }))
    }
    if (!processed.has(event.id)) {
      console.log(JSON.stringify(event)) // what you do about it: keep it first, if that takes longer than 15 seconds
      processed.add(event.id)
    }
    response.writeHead(204).end() // only now: the next event comes after this one was taken
  } catch (error) {
    response.writeHead(error instanceof WebhookRefused ? 400 : 500).end()
    console.error(error instanceof WebhookRefused ? `${error.code}: ${error.message}` : error)
  }
}).listen(Number(PORT), '127.0.0.1')
