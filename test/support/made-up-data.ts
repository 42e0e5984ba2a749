import {
  GraphQLError,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  responsePathAsArray,
} from 'graphql'
import { Choices, seedOf } from './choices.ts'

/** What made-up data depend on; an executor that gives a resolver other arguments gets other data. */
export interface MadeUpContext {
  readonly seed: number
  /** One value in so many is not what it should be. */
  readonly wrong: number
  /** What the resolvers were asked, in this order. */
  readonly asked: string[]
}

interface Made {
  readonly typename: unknown
  readonly [field: string]: unknown
}

const wrong = [
  () => null,
  () => undefined,
  () => new Error('returned'),
  () => Number.NaN,
  () => 2 ** 40,
  () => 'NONE',
  () => ({}),
  () => [],
  () => Symbol.iterator,
  () => new Date(Number.NaN),
]
const thrown = [
  () => new Error('thrown'),
  () => 'a text',
  () => undefined,
  () => ({ message: 'no error' }),
  () => new GraphQLError('of GraphQL', { extensions: { code: 'SOME' } }),
  () => new GraphQLError('placed', { path: ['elsewhere', 1] }),
]

/** Puts data in the place of a schema's own: the same for the same seed, place and arguments, with errors and nulls everywhere. */
export function fillWithMadeUp(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue
    if (isAbstractType(type)) type.resolveType = resolveType
    if (!isObjectType(type)) continue
    for (const field of Object.values(type.getFields())) {
      const isOwn = seedOf(`${type.name}.${field.name}`, 1) % 3 > 0 // others are properties of their object
      if (isOwn) field.resolve = resolve
      else Reflect.deleteProperty(field, 'resolve')
      if (type === schema.getSubscriptionType()) field.subscribe = subscribe
    }
  }
}

function resolve(_source: unknown, args: object, context: MadeUpContext, info: GraphQLResolveInfo): unknown {
  return answer(args, context, info)
}

function answer(args: object, context: MadeUpContext, info: GraphQLResolveInfo): unknown {
  const place = `${responsePathAsArray(info.path).join('.')} ${info.parentType.name}.${info.fieldName} ${JSON.stringify(args)}`
  context.asked.push(place)
  const choices = new Choices(seedOf(place, context.seed))
  return valueOf(info.returnType, choices, context, info)
}

/** Now or later, and then fine or not. */
function valueOf(type: GraphQLOutputType, choices: Choices, context: MadeUpContext, info: GraphQLResolveInfo): unknown {
  const fails = choices.once(context.wrong)
  const error = choices.pick(thrown)
  // What fails makes nothing: a promise in it would be nobody's.
  const value = fails
    ? undefined
    : choices.once(context.wrong)
      ? choices.pick(wrong)()
      : right(type, choices, context, info)
  const when = choices.below(8)
  if (when > 3 || context.seed % 3 === 0) {
    if (fails) throw error()
    return value
  }
  const promise = later(when, () => {
    if (fails) throw error()
    return value
  })
  promise.catch(() => undefined) // in a list that comes later itself, it may fail before anybody can look
  return promise
}

async function later(when: number, value: () => unknown): Promise<unknown> {
  for (let turn = 0; turn < when; turn += 1) await undefined
  if (when === 3) await new Promise((resolve) => setImmediate(resolve))
  return value()
}

function right(type: GraphQLOutputType, choices: Choices, context: MadeUpContext, info: GraphQLResolveInfo): unknown {
  if (isNonNullType(type)) return right(type.ofType, choices, context, info)
  if (choices.once(context.wrong)) return null
  if (isListType(type)) {
    const waits = context.seed % 3 > 0
    // graphql-js leaves a promise unhandled where an item that may not be null fails before another has come.
    const late = waits && isNonNullType(type.ofType)
    const items = Array.from({ length: choices.below(4) }, () => item(type.ofType, late, choices, context, info))
    return choices.once(4) ? new Set(items) : items
  }
  if (isEnumType(type)) return choices.pick(type.getValues()).value
  if (isLeafType(type)) return scalar(type.name, choices)
  const possible = isAbstractType(type) ? info.schema.getPossibleTypes(type) : []
  const typename = isAbstractType(type) ? choices.pick(possible).name : type.name
  return object(choices.once(context.wrong) ? choices.pick([null, 7, 'Nothing', 'Query', 'Int']) : typename)
}

function item(
  type: GraphQLOutputType,
  late: boolean,
  choices: Choices,
  context: MadeUpContext,
  info: GraphQLResolveInfo,
): unknown {
  try {
    const value = choices.once(3) ? valueOf(type, choices, context, info) : right(type, choices, context, info)
    return late ? Promise.resolve(value) : value
  } catch {
    return late ? Promise.resolve(null) : null
  }
}

/** Its plain properties are made up when they are asked for. */
const object = (typename: unknown): object =>
  new Proxy<Made>({ typename } as Made, {
    get: (target, name) => {
      if (name === 'typename') return target.typename
      if (typeof name === 'symbol' || ['then', 'toJSON', 'message', 'nodeType', '__typename'].includes(name))
        return undefined
      return (args: object, context: MadeUpContext, info: GraphQLResolveInfo) => answer(args, context, info)
    },
  })

function scalar(name: string, choices: Choices): unknown {
  if (name === 'Int') return choices.pick([0, 1, -5])
  if (name === 'Float') return choices.pick([0.5, 2])
  if (name === 'Boolean') return choices.once(2)
  if (name === 'DateTime' || name === 'Date') return new Date(Date.UTC(2026, choices.below(12), 1))
  if (name === 'URL') return 'https://vietsocial.example/1'
  if (name === 'PhoneNumber') return '+84912345678'
  if (name === 'CountryCode') return 'VN'
  if (name === 'Duration') return 'PT3H'
  if (name === 'JSONObject') return { a: 1 }
  return choices.pick(['a', 'b', ''])
}

function resolveType(value: unknown, context: MadeUpContext): never {
  const { typename } = value as Made
  const choices = new Choices(seedOf(String(typename), context.seed))
  if (choices.once(context.wrong * 2)) throw new Error('no type')
  return (choices.once(6) && context.seed % 3 > 0 ? Promise.resolve(typename) : typename) as never
}

async function subscribe(_root: unknown, args: object, context: MadeUpContext): Promise<AsyncIterable<object>> {
  const choices = new Choices(seedOf(JSON.stringify(args), context.seed))
  if (choices.once(10)) throw new Error('no stream')
  return (async function* () {
    for (let event = 0; event < 2; event += 1) yield object('Subscription')
  })()
}
