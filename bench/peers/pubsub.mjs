// graphql-ws and the in-memory PubSub of graphql-subscriptions, as their documentation shows: whatever is posted is published to all.
import { EventEmitter } from 'node:events'
import { createServer } from 'node:http'
import { buildSchema } from 'graphql'
import { PubSub } from 'graphql-subscriptions'
import { useServer } from 'graphql-ws/use/ws'
import { WebSocketServer } from 'ws'

const schema = buildSchema(`
  type Query { ready: Boolean }
  type Subscription { removalOrderEvents(after: String): RemovalOrderEvent! }
  type RemovalOrderEvent { cursor: String! sequence: Int! kind: String! occurredAt: String! removalOrder: RemovalOrder! }
  type RemovalOrder {
    id: ID! reference: String! status: String! action: String! urgency: String! reasons: String! legalBasis: String!
    dueAt: String signedDocument: String target: OrderTarget!
  }
  union OrderTarget = ExternalLink
  type ExternalLink { url: String! }
`)
const pubsub = new PubSub({ eventEmitter: new EventEmitter().setMaxListeners(0) })
schema.getSubscriptionType().getFields().removalOrderEvents.subscribe = () => pubsub.asyncIterableIterator('ORDER')
schema.getType('OrderTarget').resolveType = () => 'ExternalLink'

const server = createServer(async (request, response) => {
  await pubsub.publish('ORDER', JSON.parse(Buffer.concat(await request.toArray()).toString()))
  response.end()
})
useServer({ schema }, new WebSocketServer({ server }))
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`))
