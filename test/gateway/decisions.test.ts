import 'reflect-metadata'
import { type GraphQLField, type GraphQLObjectType, getNamedType, isAbstractType, isObjectType } from 'graphql'
import { AccessDenied, type Caller, type Role } from '../../src/access/index.ts'
import { subgraphs } from '../../src/contexts.ts'
import { executeInPlace } from '../../src/gateway/index.ts'
import { buildSubgraph } from '../../src/graph/index.ts'
import { readSchema } from '../../src/installation/emitted.ts'
import { RemovalOrder } from '../../src/subgraphs/enforcement/orders/removal-order.ts'
import { OrderStatus } from '../../src/subgraphs/enforcement/vocabulary.ts'
import { DECIDED_BY, FIELDS, PUBLIC_TYPES, ROOT_FIELDS } from './decisions.ts'

const ROLES: readonly Role[] = ['platform', 'isp', 'officer', 'director', 'auditor', 'admin', 'user']
const schema = executeInPlace(await readSchema(), subgraphs.map(buildSubgraph))
const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].filter((type) => !!type)
const types = Object.values(schema.getTypeMap()).filter(
  (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__') && !roots.includes(type),
)

const callerOf = (roles: readonly Role[]): Caller => ({
  clientId: 'anybody',
  roles,
  organisationId: null,
  jurisdiction: null,
})

/** What the field itself says to a caller, before it looks at anything; whatever goes wrong later was let in. */
async function answerOf(field: GraphQLField<unknown, unknown>, roles: readonly Role[]): Promise<string> {
  const resolve = field.subscribe ?? field.resolve
  try {
    await resolve?.({}, {}, { caller: callerOf(roles) }, {} as never)
  } catch (error) {
    const { originalError = error } = error as { originalError?: unknown }
    if (originalError instanceof AccessDenied) return originalError.code
  }
  return 'allowed'
}

/** `everyone`, or the roles that a field lets in; every other role must be told so, and nobody at all to send a token. */
async function decisionOf(field: GraphQLField<unknown, unknown>): Promise<'everyone' | readonly Role[]> {
  const toNobody = await answerOf(field, [])
  const answers = await Promise.all(ROLES.map((role) => answerOf(field, [role])))
  if (toNobody === 'allowed') return answers.every((each) => each === 'allowed') ? 'everyone' : []
  expect([field.name, toNobody]).toEqual([field.name, 'UNAUTHENTICATED'])
  expect(answers.filter((each) => each !== 'allowed' && each !== 'FORBIDDEN')).toEqual([])
  return ROLES.filter((_, index) => answers[index] === 'allowed')
}

/** The decision of each field, by `Type.field`. */
async function decisionsOf(type: GraphQLObjectType): Promise<[string, 'everyone' | readonly Role[]][]> {
  const fields = Object.values(type.getFields())
  return Promise.all(
    fields.map(async (field) => [`${type.name}.${field.name}`, await decisionOf(field)] as [string, Role[]]),
  )
}

describe('the decision about each field', () => {
  it('of the roots: who may ask stands in the table, and nobody else may', async () => {
    const decided = (await Promise.all(roots.map(decisionsOf))).flat()
    expect(Object.fromEntries(decided)).toEqual(ROOT_FIELDS)
  })

  it('of whether an order is issued: of those who may ask, only who stands in the table decides', () => {
    const draft = Object.assign(new RemovalOrder(), { status: OrderStatus.DRAFT, draftedBy: 'somebody else' })
    const decides = (role: Role) => {
      try {
        draft.demandApprover(callerOf([role]))
        return true
      } catch (error) {
        expect(error).toMatchObject({ code: 'FORBIDDEN' })
        return false
      }
    }
    const field = 'Mutation.approveRemovalOrder'
    expect((ROOT_FIELDS[field] as readonly Role[]).filter(decides)).toEqual(DECIDED_BY[field])
  })

  it('of the types: open to whoever has found the object, or in the table', async () => {
    const decided = (await Promise.all(types.map(decisionsOf))).flat()
    const restricted = decided.filter(([, decision]) => decision !== 'everyone')
    expect(Object.fromEntries(restricted)).toEqual(FIELDS)
  })

  it('of what can be reached without a token: each field is meant to be public', () => {
    const openRoots = roots.flatMap((root) =>
      Object.values(root.getFields()).filter(({ name }) => ROOT_FIELDS[`${root.name}.${name}`] === 'everyone'),
    )
    const shown = reachableFrom(openRoots).map((type) => [type.name, openFieldsOf(type).map(({ name }) => name)])
    expect(Object.fromEntries(shown)).toEqual(PUBLIC_TYPES)
  })
})

const openFieldsOf = (type: GraphQLObjectType): GraphQLField<unknown, unknown>[] =>
  Object.values(type.getFields()).filter(({ name }) => !Object.hasOwn(FIELDS, `${type.name}.${name}`))

/** The object types behind some fields, and behind the open fields of those. */
function reachableFrom(fields: readonly GraphQLField<unknown, unknown>[]): GraphQLObjectType[] {
  const reached = new Set<GraphQLObjectType>()
  const waiting = [...fields]
  for (let field = waiting.shift(); field; field = waiting.shift())
    for (const type of typesBehind(field)) {
      if (reached.has(type)) continue
      reached.add(type)
      waiting.push(...openFieldsOf(type).filter((inner) => inner !== ofSignedIn))
    }
  return [...reached]
}

/** Without a token there is no organisation to lead to. */
const ofSignedIn = (schema.getType('Viewer') as GraphQLObjectType).getFields().organisation

function typesBehind({ type }: GraphQLField<unknown, unknown>): readonly GraphQLObjectType[] {
  const named = getNamedType(type)
  if (isAbstractType(named)) return schema.getPossibleTypes(named)
  return isObjectType(named) ? [named] : []
}
