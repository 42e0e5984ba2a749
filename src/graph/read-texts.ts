import { type GraphQLInputType, type GraphQLSchema, getNamedType, isInputObjectType, isObjectType } from 'graphql'
import type { MiddlewareFn } from 'type-graphql'
import { TextKind } from '../texts/index.ts'
import type { RequestContext } from './context.ts'
import { type InputPath, type InputProblem, InvalidInput } from './refusal.ts'
import { TEXT, TEXTS } from './text-field.ts'

/** Reads a value of an input; what cannot be taken goes to the problems, as it is. */
type Read = (value: unknown, path: InputPath, problems: InputProblem[]) => unknown

/**
 * Reads every text among a field's arguments as its kind says, before type-graphql hands them to the method, and after it has looked who
 * asks. Throws `InvalidInput` with the path of each that cannot be taken.
 */
export class TextReader {
  readonly #reads = new Map<string, Read>()

  /** To be given to the schema that is being built; it reads nothing before `learn`. */
  readonly middleware: MiddlewareFn<RequestContext> = (action, next) => {
    const { parentType, fieldName } = action.info
    const read = this.#reads.get(`${parentType.name}.${fieldName}`)
    if (read) action.args = readAll(read, action.args)
    return next()
  }

  /** Which fields have texts among their arguments. */
  learn(schema: GraphQLSchema): void {
    for (const type of Object.values(schema.getTypeMap())) {
      if (!isObjectType(type) || type.name.startsWith('__')) continue
      for (const field of Object.values(type.getFields())) {
        const kinds = (field.extensions[TEXTS] ?? {}) as Record<string, TextKind>
        const read = readFields(field.args.map(({ name, type }) => [name, readOf(type, kinds[name])]))
        if (read) this.#reads.set(`${type.name}.${field.name}`, read)
      }
    }
  }
}

function readAll(read: Read, args: object): Record<string, unknown> {
  const problems: InputProblem[] = []
  const texts = read(args, [], problems) as Record<string, unknown>
  const [first, ...others] = problems
  if (first) throw new InvalidInput([first, ...others])
  return texts
}

/** How a value of a type is read; undefined where it holds no text. No input type leads to itself. */
function readOf(type: GraphQLInputType, kind: TextKind | undefined): Read | undefined {
  if (kind) return readList(readText(kind))
  const named = getNamedType(type)
  if (!isInputObjectType(named)) return undefined
  const fields = Object.values(named.getFields())
  const read = readFields(fields.map(({ name, type, extensions }) => [name, readOf(type, kindIn(extensions))]))
  return read && readList(read)
}

const kindIn = (extensions: Readonly<Record<string, unknown>>): TextKind | undefined =>
  extensions[TEXT] instanceof TextKind ? extensions[TEXT] : undefined

const readText =
  (kind: TextKind): Read =>
  (value, path, problems) => {
    if (typeof value !== 'string') return value
    const read = kind.read(value)
    if ('text' in read) return read.text
    problems.push({ message: read.problem, path })
    return value
  }

const readList =
  (read: Read): Read =>
  (value, path, problems) =>
    Array.isArray(value)
      ? value.map((each, index) => read(each, [...path, String(index)], problems))
      : read(value, path, problems)

function readFields(fields: readonly (readonly [name: string, read: Read | undefined])[]): Read | undefined {
  const reads = fields.filter((field): field is [string, Read] => field[1] !== undefined)
  if (reads.length === 0) return undefined
  return (value, path, problems) => {
    if (typeof value !== 'object' || value === null) return value
    const texts: Record<string, unknown> = { ...value }
    for (const [name, read] of reads)
      if (texts[name] !== undefined && texts[name] !== null) texts[name] = read(texts[name], [...path, name], problems)
    return texts
  }
}
