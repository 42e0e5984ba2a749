import { readFile } from 'node:fs/promises'
import {
  buildSchema,
  type GraphQLObjectType,
  type GraphQLUnionType,
  getNamedType,
  isLeafType,
  parse,
  validate,
} from 'graphql'
import { describeOnEachStorage } from '../../../support/each-storage.ts'
import { RegisterMerchantDocument } from '../../../support/generated.ts'
import { draftOrder, publish, startLiveStream, unique, verifiedUser } from '../../../support/story.ts'

/** What is selected in the place of a field whose type differs among the members. */
const APART: Record<string, Record<string, string>> = {
  ContentItem: { status: 'contentStatus' },
  LiveStream: { status: 'streamStatus' },
  Merchant: { status: 'merchantStatus' },
  User: { externalId: 'accountId' },
  ExternalLink: { url: 'link' },
}

const schema = buildSchema(await readFile('schema/api.graphql', 'utf8'))
const members = (schema.getType('OrderTarget') as GraphQLUnionType).getTypes()

/** All facts of each member, where `apart` in their own names. */
const selection = (apart: boolean): string =>
  members.map((member) => `... on ${member.name} { ${factsOf(member, apart).join(' ')} }`).join(' ')

function factsOf(member: GraphQLObjectType, apart: boolean): string[] {
  const leaves = Object.values(member.getFields()).filter(({ type }) => isLeafType(getNamedType(type)))
  const others = APART[member.name] ?? {}
  if (!apart) return leaves.map(({ name }) => name)
  expect(leaves.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.values(others)))
  return leaves.map(({ name }) => name).filter((name) => !(name in others))
}

const documentOf = (apart: boolean) =>
  `query ($id: ID!) { removalOrder(id: $id) { target { __typename ${selection(apart)} } } }`

describeOnEachStorage('the target of an order', (start) => {
  it('is selected with all facts of every kind by one document, without aliases', async () => {
    expect(validate(schema, parse(documentOf(false))).map(({ message }) => message)).toEqual(
      expect.arrayContaining([expect.stringContaining('Fields "status" conflict')]),
    )
    expect(validate(schema, parse(documentOf(true)))).toEqual([])
    await using verigraph = await start()
    const platform = verigraph.as('vietsocial')
    const { id: userId } = await verifiedUser(verigraph, platform)
    const externalId = unique('post')
    const post = await publish(platform, userId, { externalId, url: `https://vietsocial.example/${externalId}` })
    const stream = await startLiveStream(platform, userId)
    const { registerMerchant } = await platform.run(RegisterMerchantDocument, { input: { ownerId: userId, name: 'S' } })
    const link = `https://vietsocial.example/${unique('link')}`
    for (const [target, shown] of [
      [{ targetId: post.id }, { __typename: 'ContentItem', externalId, contentStatus: 'PUBLISHED' }],
      [
        { targetId: stream.id, action: 'INTERRUPT_STREAM' },
        { __typename: 'LiveStream', streamStatus: 'LIVE' },
      ],
      [
        { targetId: registerMerchant.merchant?.id ?? null, action: 'SUSPEND_MERCHANT' },
        { __typename: 'Merchant', merchantStatus: 'ACTIVE' },
      ],
      [
        { targetId: userId, action: 'SUSPEND_USER' },
        { __typename: 'User', accountId: expect.stringMatching(/^account/) },
      ],
      [{ targetUrl: link }, { __typename: 'ExternalLink', link }],
    ] as const) {
      const { id } = await draftOrder(verigraph, target)
      const { data, errors } = await verigraph.as('officer').ask(documentOf(true), { id })
      expect(errors).toBeUndefined()
      expect(data).toEqual({ removalOrder: { target: expect.objectContaining(shown) } })
    }
  })
})
