import fc from 'fast-check'
import {
  astFromValue,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  print,
} from 'graphql'

export interface Question {
  query: string
  variables: Record<string, unknown>
}

/** What questions are made of. */
export interface Ground {
  schema: GraphQLSchema
  /** Ids to ask for: of all kinds, somebody's or nobody's. */
  ids: readonly string[]
  /** Fields that are not asked for, e.g. `Query.auditEntries`. */
  except: ReadonlySet<string>
}

/** Levels of fields below a root field. */
const DEEPEST = 4
/** Values that are fine stand here more often than those that are refused. */
const SIZES = [1, 2, 3, 5, 8, 20, 50, 0]
const TEXTS = ['demo', 'https://vietsocial.example/posts/1', '!']
const MOMENTS = ['2020-01-01T00:00:00Z', '2026-01-01T00:00:00Z', '2030-01-01T00:00:00Z', 'yesterday']

type Pick = <T>(values: readonly T[]) => T

/** Well-formed questions that a client of the graph may ask, whether or not it gets an answer. */
export const questions = (ground: Ground): fc.Arbitrary<Question> =>
  fc.gen().map((choose) => {
    const pick: Pick = (values) => values[choose(fc.nat, values.length - 1)] as never
    return new Questioner(ground, pick).ask()
  })

class Questioner {
  readonly #variables: Record<string, unknown> = {}
  readonly #declared: string[] = []
  #aliases = 0

  constructor(
    private readonly ground: Ground,
    private readonly pick: Pick,
  ) {}

  ask(): Question {
    const fields = this.#fieldsOf(this.ground.schema.getQueryType() as GraphQLObjectType)
    const count = this.pick([1, 1, 2])
    const selections = Array.from({ length: count }, () => this.#select(this.pick(fields), DEEPEST, true))
    const declared = this.#declared.length > 0 ? `(${this.#declared.join(', ')})` : ''
    return { query: `query Question${declared} { ${selections.join(' ')} }`, variables: this.#variables }
  }

  #fieldsOf(type: GraphQLNamedType): GraphQLField<unknown, unknown>[] {
    if (!('getFields' in type)) return []
    const fields = Object.values(type.getFields()) as GraphQLField<unknown, unknown>[]
    return fields.filter(({ name }) => !this.ground.except.has(`${type.name}.${name}`))
  }

  #select(field: GraphQLField<unknown, unknown>, depth: number, aliased: boolean): string {
    const args = field.args.flatMap((arg) => this.#argument(arg))
    const name = aliased || args.length > 0 ? `f${++this.#aliases}: ${field.name}` : field.name
    const given = args.length > 0 ? `(${args.join(', ')})` : ''
    return `${name}${given}${this.#selectionOf(getNamedType(field.type), depth)}`
  }

  #selectionOf(type: GraphQLNamedType, depth: number): string {
    if (isAbstractType(type)) {
      const possible = this.ground.schema.getPossibleTypes(type)
      const fragments = Array.from({ length: this.pick([1, 2, 3]) }, () => this.pick(possible)).map(
        (each) => `... on ${each.name}${this.#fields(each, depth, true)}`,
      )
      return ` { __typename ${fragments.join(' ')} }`
    }
    return isObjectType(type) ? this.#fields(type, depth, false) : ''
  }

  /** In a fragment every field has an alias of its own: the same name may have another type in another fragment. */
  #fields(type: GraphQLObjectType, depth: number, aliased: boolean): string {
    const leaves = this.#fieldsOf(type).filter((field) => !this.#isComposite(field))
    const branches = depth > 0 ? this.#fieldsOf(type).filter((field) => this.#isComposite(field)) : []
    const chosen = new Set([
      ...Array.from({ length: this.pick([0, 1, 2]) }, () => this.pick([...leaves, null])),
      ...(branches.length > 0 ? Array.from({ length: this.pick([0, 1, 2]) }, () => this.pick(branches)) : []),
    ])
    const selections = [...chosen].flatMap((field) => (field ? [this.#select(field, depth - 1, aliased)] : []))
    return ` { ${['__typename', ...selections].join(' ')} }`
  }

  #isComposite({ type }: GraphQLField<unknown, unknown>): boolean {
    const named = getNamedType(type)
    return isObjectType(named) || isAbstractType(named)
  }

  #argument(arg: GraphQLArgument): string[] {
    const isNeeded = isNonNullType(arg.type) && arg.defaultValue === undefined
    const isCursor = arg.name === 'after'
    if (!isNeeded && this.pick(isCursor ? [true, true, true, true, true, true, false] : [true, false])) return []
    const value = this.#value(arg.type, arg.name)
    if (this.pick([true, false])) {
      const literal = astFromValue(value, arg.type)
      return literal ? [`${arg.name}: ${print(literal)}`] : []
    }
    const name = `v${this.#declared.length}`
    this.#declared.push(`$${name}: ${arg.type}`)
    this.#variables[name] = value
    return [`${arg.name}: $${name}`]
  }

  #value(type: GraphQLInputType, name: string): unknown {
    if (isNonNullType(type)) return this.#value(type.ofType, name)
    if (isListType(type)) return Array.from({ length: this.pick([1, 2]) }, () => this.#value(type.ofType, name))
    if (isEnumType(type)) return this.pick(type.getValues()).value
    if (isInputObjectType(type))
      return Object.fromEntries(
        Object.values(type.getFields())
          .filter((field) => isNonNullType(field.type) || this.pick([true, false]))
          .map((field) => [field.name, this.#value(field.type, field.name)]),
      )
    if (type.name === 'Int') return this.pick(SIZES)
    if (type.name === 'Boolean') return this.pick([true, false])
    if (type.name === 'DateTime') return this.pick(MOMENTS)
    if (type.name === 'ID' || /Id$/.test(name)) return this.pick(this.ground.ids)
    return this.pick(TEXTS)
  }
}
