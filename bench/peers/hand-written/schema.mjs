import DataLoader from 'dataloader'
import { GraphQLDateTime } from 'graphql-scalars'
import { ContentItem, LiveStream, Merchant, Order, User } from './tables.mjs'

/** As much of the product's graph as is measured, under the product's names. */
export const typeDefs = `#graphql
  scalar DateTime
  enum OrderStatus { DRAFT ISSUED ACKNOWLEDGED COMPLIED OBJECTED WITHDRAWN }
  enum Urgency { ORDINARY URGENT EMERGENCY }
  enum VerificationLevel { UNVERIFIED PHONE PERSONAL_ID }
  enum ContentKind { COMMENT POST }
  input RemovalOrderFilter { status: [OrderStatus!] recipientId: ID }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  type User { id: ID! handle: String! verificationLevel: VerificationLevel! }
  type ContentItem { id: ID! kind: ContentKind! text: String author: User! }
  type LiveStream { id: ID! title: String! host: User! }
  type Merchant { id: ID! name: String! owner: User! }
  type ExternalLink { url: String! }
  union OrderTarget = ContentItem | ExternalLink | LiveStream | Merchant | User
  type RemovalOrder {
    id: ID!
    reference: String!
    status: OrderStatus!
    urgency: Urgency!
    dueAt: DateTime
    overdue: Boolean!
    target: OrderTarget!
  }
  type RemovalOrderConnection { nodes: [RemovalOrder!]! pageInfo: PageInfo! }
  input PublishContentItemInput { authorId: ID! kind: ContentKind! text: String idempotencyKey: String }
  type UserError { code: String! }
  type PublishContentItemPayload { contentItem: ContentItem userErrors: [UserError!]! }
  type Query { removalOrders(filter: RemovalOrderFilter, first: Int = 50, after: String): RemovalOrderConnection! }
  type Mutation { publishContentItem(input: PublishContentItemInput!): PublishContentItemPayload! }
`

const TARGETS = { content: 'ContentItem', live: 'LiveStream', merchant: 'Merchant', usr: 'User' }

export const resolvers = {
  DateTime: GraphQLDateTime,
  Query: {
    async removalOrders(_parent, { filter, first, after }, { em, jurisdiction }) {
      const where = { jurisdiction }
      if (filter?.status) where.status = { $in: filter.status }
      if (filter?.recipientId) where.recipientId = filter.recipientId
      if (after) where.id = { $lt: Buffer.from(after, 'base64url').toString() }
      const orders = await em.find(Order, where, { orderBy: { id: 'desc' }, limit: first + 1 })
      const nodes = orders.slice(0, first)
      const last = nodes.at(-1)
      const endCursor = last ? Buffer.from(last.id).toString('base64url') : null
      return { nodes, pageInfo: { hasNextPage: orders.length > first, endCursor } }
    },
  },
  RemovalOrder: {
    overdue: ({ runsOutAt }) => runsOutAt !== null && runsOutAt < new Date(),
    target: ({ targetId, targetUrl }, _args, { loaders }) =>
      targetId === null ? { url: targetUrl } : loaders[typenameOf(targetId)].load(targetId),
  },
  OrderTarget: { __resolveType: ({ id }) => (id === undefined ? 'ExternalLink' : typenameOf(id)) },
  ContentItem: { author: ({ authorId }, _args, { loaders }) => loaders.User.load(authorId) },
  LiveStream: { host: ({ hostId }, _args, { loaders }) => loaders.User.load(hostId) },
  Merchant: { owner: ({ ownerId }, _args, { loaders }) => loaders.User.load(ownerId) },
  User: {
    verificationLevel: ({ verificationLevel, verificationExpiresAt }) =>
      verificationExpiresAt && verificationExpiresAt <= new Date() ? 'UNVERIFIED' : verificationLevel,
  },
  Mutation: {
    async publishContentItem(_parent, { input }, { em, ids, platformId, jurisdiction }) {
      const { authorId, kind, text } = input
      const contentItem = em.create(ContentItem, {
        id: ids.next('content'),
        platformId,
        jurisdiction,
        authorId,
        kind,
        text,
        status: 'PUBLISHED',
        publishedAt: new Date(),
      })
      await em.flush()
      return { contentItem, userErrors: [] }
    },
  },
}

const typenameOf = (id) => TARGETS[id.slice(0, id.indexOf('_'))]

/** One DataLoader for each kind of row, made for each request, as its documentation asks; `find` answers in the order of the ids. */
export const loadersOf = (find) =>
  Object.fromEntries(
    [ContentItem, LiveStream, Merchant, User].map((entity) => [
      entity.name,
      new DataLoader((ids) => find(entity, ids)),
    ]),
  )
