import { typenameOf } from '../../dist/kernel/index.js'
import { judge } from '../../dist/storage/index.js'
import { Merchant } from '../../dist/subgraphs/commerce/index.js'
import { RemovalOrderResolver } from '../../dist/subgraphs/enforcement/orders/removal-order.resolver.js'
import { User } from '../../dist/subgraphs/identity/users/user.js'
import { UserResolver } from '../../dist/subgraphs/identity/users/user.resolver.js'
import { ContentItem, LiveStream } from '../../dist/subgraphs/publishing/index.js'

const TARGETS = {
  ContentItem: { model: ContentItem, personId: 'authorId' },
  LiveStream: { model: LiveStream, personId: 'hostId' },
  Merchant: { model: Merchant, personId: 'ownerId' },
  User: { model: User },
}

/**
 * Answers the page of the order list, and nothing else, by code that was written for this one question: no document is executed, no role asked,
 * no argument checked. Only the resolvers' own methods, the rules about who may see which row, and the forms of values are the product's.
 */
export function pageByHand(schema, reader) {
  const [orders, users] = [new RemovalOrderResolver(), new UserResolver()]
  const written = (typename) => {
    const type = schema.getType(typename)
    return (value) => type.serialize(value)
  }
  const [status, urgency, kind] = ['OrderStatus', 'Urgency', 'ContentKind'].map(written)
  const [level, moment] = ['VerificationLevel', 'DateTime'].map(written)

  const visible = async (model, ids, caller) => {
    const isVisible = judge(model.visibleTo(caller))
    const rows = await reader.byIds(model, ids)
    return new Map(rows.filter((row) => row && isVisible(row)).map((row) => [row.id, row]))
  }
  const personOf = (user, context) => ({
    id: user.id,
    handle: user.handle,
    verificationLevel: level(users.verificationLevel(user, context)),
  })
  const targetOf = (reference, { found, people }, context) => {
    const typename = typenameOf(reference)
    if (typename === 'ExternalLink') return { __typename: typename, url: reference.url }
    const row = found.get(reference.id)
    if (typename === 'User') return { __typename: typename, ...personOf(row, context) }
    const person = personOf(people.get(row[TARGETS[typename].personId]), context)
    if (typename === 'ContentItem')
      return { __typename: typename, id: row.id, kind: kind(row.kind), text: row.text, author: person }
    if (typename === 'LiveStream') return { __typename: typename, id: row.id, title: row.title, host: person }
    return { __typename: typename, id: row.id, name: row.name, owner: person }
  }

  return async ({ variables, context }) => {
    const page = await orders.removalOrders(variables.filter, variables, context, undefined)
    const references = page.nodes().map((order) => orders.target(order))
    const found = new Map()
    await Promise.all(
      Object.entries(TARGETS).map(async ([typename, { model }]) => {
        const ids = references.filter((each) => typenameOf(each) === typename).map(({ id }) => id)
        for (const [id, row] of await visible(model, ids, context.caller)) found.set(id, row)
      }),
    )
    const personIds = [...found.values()].map((row) => row[TARGETS[typenameOf(row)].personId])
    const people = await visible(User, personIds.filter(Boolean), context.caller)
    const nodes = page.nodes().map((order, index) => ({
      id: order.id,
      reference: order.reference,
      status: status(order.status),
      urgency: urgency(order.urgency),
      dueAt: order.dueAt && moment(order.dueAt),
      overdue: orders.overdue(order, context),
      target: targetOf(references[index], { found, people }, context),
    }))
    const { hasNextPage, endCursor } = page.pageInfo()
    return { data: { removalOrders: { nodes, pageInfo: { hasNextPage, endCursor } } } }
  }
}
