import {
  type GraphQLFieldResolver,
  GraphQLID,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isObjectType,
} from 'graphql'
import { ID, type TextReading } from '../texts/index.ts'
import type { MalformedValue } from './scalars.ts'
import { kindsOf, TEXT, TEXTS } from './text-field.ts'

/** Converts an input value; returns the same value if nothing in it changes. */
type Read = (value: unknown) => unknown

interface Named {
  readonly name: string
  readonly type: GraphQLInputType
  readonly extensions: Readonly<Record<string, unknown>>
}

/**
 * Normalizes and checks each text and id among the fields' arguments before the resolver sees it. An invalid one is
 * passed on as a `MalformedValue` to the argument check, which runs after authorization.
 */
export function readTexts(schema: GraphQLSchema): void {
  const { name: subscriptions } = schema.getSubscriptionType() ?? {}
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue
    for (const field of Object.values(type.getFields())) {
      const read = readNamed(field.args, (field.extensions[TEXTS] ?? {}) as Record<string, TextReading>)
      if (!read) continue
      if (type.name === subscriptions) field.subscribe = reading(read, field.subscribe)
      else field.resolve = reading(read, field.resolve)
    }
  }
}

type Resolver = GraphQLFieldResolver<unknown, unknown>

function reading(read: Read, resolve: Resolver | undefined): Resolver {
  if (!resolve) throw new Error('A field with arguments has no resolver.')
  return (source, args, context, info) => resolve(source, read(args) as typeof args, context, info)
}

/** Returns the conversion for a type; undefined if it contains no text. Input types are not recursive. */
function readOf({ type, extensions }: Named, given: TextReading | undefined): Read | undefined {
  const named = getNamedType(type)
  const kind = given ?? (extensions[TEXT] as TextReading | undefined) ?? (named === GraphQLID ? ID : undefined)
  if (kind) return readList(readText(kind))
  const read = isInputObjectType(named) ? readNamed(Object.values(named.getFields()), kindsOf(named)) : undefined
  return read && readList(read)
}

const readText =
  (kind: TextReading): Read =>
  (value) => {
    if (typeof value !== 'string') return value
    const read = kind.read(value)
    return 'text' in read ? read.text : ({ malformed: read.problem } satisfies MalformedValue)
  }

const readList =
  (read: Read): Read =>
  (value) => {
    if (!Array.isArray(value)) return read(value)
    const texts = value.map(read)
    return texts.some((text, index) => text !== value[index]) ? texts : value
  }

/** Copies changed arguments, because documents may share them between requests. */
function readNamed(fields: readonly Named[], given: Readonly<Record<string, TextReading>> = {}): Read | undefined {
  const reads = fields.flatMap((field) => {
    const read = readOf(field, given[field.name])
    return read ? [[field.name, read] as const] : []
  })
  if (reads.length === 0) return undefined
  return (value) => {
    if (typeof value !== 'object' || value === null) return value
    const sent = value as Readonly<Record<string, unknown>>
    let texts: Record<string, unknown> | undefined
    for (const [name, read] of reads) {
      const text = read(sent[name])
      if (text === sent[name]) continue
      texts ??= { ...sent }
      texts[name] = text
    }
    return texts ?? sent
  }
}
