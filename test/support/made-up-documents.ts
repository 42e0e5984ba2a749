import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  isUnionType,
  type OperationTypeNode,
} from 'graphql'
import { Choices } from './choices.ts'

export interface MadeUp {
  source: string
  variables: Record<string, unknown>
}

interface Fragment {
  readonly name: string
  readonly type: GraphQLCompositeType
  readonly text: string
}

/** Selections of one set, and how far below a root field they may go. */
const MOST_SELECTIONS = 4
const DEEPEST = 4
const CONDITIONS = ['c0', 'c1', 'c2']
const TEXTS = ['a', '', 'VN', '2026-01-01', '2026-01-01T00:00:00Z', 'https://vietsocial.example/1', '+84912345678']

/**
 * Documents that look like a client's, and unlike any: fragments in fragments, each with conditions, the same fields again and again,
 * arguments as literals, variables, defaults and nothing. Most are valid.
 */
export class DocumentMaker {
  readonly #choices: Choices
  readonly #fragments: Fragment[] = []
  readonly #declared = new Map<string, string>()
  readonly #variables: Record<string, unknown> = {}
  /** Aliases by what is asked for, so that the same is asked for again under the same. */
  readonly #aliases = new Map<string, string>()

  constructor(
    private readonly schema: GraphQLSchema,
    seed: number,
    /** Ids to ask for. */
    private readonly ids: readonly (string | number)[] = ['user_1', 7, ''],
  ) {
    this.#choices = new Choices(seed)
  }

  make(operation: OperationTypeNode): MadeUp {
    const root = this.schema.getRootType(operation)
    if (!root) throw new Error(`There is no ${operation}.`)
    const selections =
      operation === 'subscription'
        ? `{ ${this.#field(this.#choices.pick(this.#fieldsOf(root)), root, DEEPEST)} }`
        : this.#set(root, DEEPEST)
    const declared = this.#declared.size > 0 ? `(${[...this.#declared.values()].join(', ')})` : ''
    const used = this.#used(selections)
    const fragments = used.map(({ name, type, text }) => `fragment ${name} on ${type.name} ${text}`)
    return {
      source: [`${operation} Made${declared} ${selections}`, ...fragments].join('\n'),
      variables: this.#variables,
    }
  }

  #used(text: string): Fragment[] {
    const used = new Set<Fragment>()
    const follow = (each: string): void => {
      for (const fragment of this.#fragments)
        if (each.includes(`...${fragment.name} `) && !used.has(fragment)) {
          used.add(fragment)
          follow(fragment.text)
        }
    }
    follow(text)
    return [...used]
  }

  #set(type: GraphQLCompositeType, depth: number): string {
    const count = 1 + this.#choices.below(MOST_SELECTIONS)
    const selections = Array.from({ length: count }, () => this.#selection(type, depth))
    // What is said twice, perhaps under another condition, must come out once.
    if (this.#choices.once(3)) selections.push(this.#choices.pick(selections).replace(/ @(skip|include)\(.*?\)/, ''))
    return `{ ${selections.join(' ')} }`
  }

  #selection(type: GraphQLCompositeType, depth: number): string {
    if (this.#choices.once(12)) return `${this.#choices.once(2) ? 'kind: ' : ''}__typename${this.#condition()}`
    const wants = this.#choices.below(10)
    if (wants < 2 && depth > 0) return this.#inline(type, depth - 1)
    if (wants < 5 && depth > 0) return this.#spread(type, depth - 1)
    const fields = this.#fieldsOf(type).filter((field) => depth > 0 || !isCompositeType(getNamedType(field.type)))
    return fields.length > 0 ? this.#field(this.#choices.pick(fields), type, depth) : `__typename${this.#condition()}`
  }

  #inline(type: GraphQLCompositeType, depth: number): string {
    const on = this.#choices.once(4) ? undefined : this.#choices.pick(this.#overlapping(type))
    return `...${on ? ` on ${on.name}` : ''}${this.#condition()} ${this.#set(on ?? type, depth)}`
  }

  #spread(type: GraphQLCompositeType, depth: number): string {
    const types = this.#overlapping(type)
    const known = this.#fragments.filter((each) => types.includes(each.type))
    const fragment =
      known.length > 0 && !this.#choices.once(3) ? this.#choices.pick(known) : this.#fragment(types, depth)
    return `...${fragment.name} ${this.#condition()}`
  }

  #fragment(types: readonly GraphQLCompositeType[], depth: number): Fragment {
    const type = this.#choices.pick(types)
    const text = this.#set(type, depth)
    const fragment = { name: `F${this.#fragments.length}`, type, text }
    this.#fragments.push(fragment)
    return fragment
  }

  #overlapping(type: GraphQLCompositeType): GraphQLCompositeType[] {
    if (isAbstractType(type)) return [type, type, ...this.schema.getPossibleTypes(type)]
    return [type, type, ...type.getInterfaces()]
  }

  #fieldsOf(type: GraphQLCompositeType): GraphQLField<unknown, unknown>[] {
    if (isUnionType(type)) return []
    return Object.values(type.getFields())
  }

  #field(field: GraphQLField<unknown, unknown>, parent: GraphQLCompositeType, depth: number): string {
    const args = field.args.flatMap((arg) => this.#argument(arg))
    const given = args.length > 0 ? `(${args.join(', ')})` : ''
    const named = getNamedType(field.type)
    const isPlain = given === '' && this.#choices.once(2) && isObjectType(parent)
    const asked = `${parent.name}.${field.name}${given}`
    const alias =
      this.#aliases.get(asked) ?? `${this.#choices.once(20) ? '__proto__' : `${field.name}_`}${this.#aliases.size}`
    this.#aliases.set(asked, alias)
    const key = isPlain ? '' : `${alias}: `
    const set = isCompositeType(named) ? ` ${this.#set(named, depth - 1)}` : ''
    return `${key}${field.name}${given}${this.#condition()}${set}`
  }

  #condition(): string {
    const one = (): string => {
      if (this.#choices.once(4)) return String(this.#choices.once(2))
      const name = this.#choices.pick(CONDITIONS)
      if (!this.#declared.has(name)) {
        const how = this.#choices.below(3)
        this.#declared.set(name, `$${name}: Boolean${['!', ' = true', '! = false'][how]}`)
        if (how === 0 || this.#choices.once(2)) this.#variables[name] = this.#choices.once(2)
        if (how === 1 && this.#choices.once(20)) this.#variables[name] = null
      }
      return `$${name}`
    }
    const conditions = ['', '', '', ` @skip(if: ${one()})`, ` @include(if: ${one()})`]
    if (this.#choices.once(12)) return ` @include(if: ${one()}) @skip(if: ${one()})`
    return this.#choices.pick(conditions)
  }

  #argument(arg: GraphQLArgument): string[] {
    if (!isRequiredArgument(arg) && this.#choices.once(2)) return []
    return [`${arg.name}: ${this.#literal(arg.type, 3)}`]
  }

  #literal(type: GraphQLInputType, depth: number): string {
    if (this.#choices.once(4)) return this.#variable(type, depth)
    if (isNonNullType(type)) return this.#literal(type.ofType, depth)
    if (this.#choices.once(12)) return 'null'
    if (isListType(type)) {
      if (this.#choices.once(4)) return this.#literal(type.ofType, depth) // a list of one
      return `[${Array.from({ length: this.#choices.below(3) }, () => this.#literal(type.ofType, depth)).join(', ')}]`
    }
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter(
        (field) => isRequiredInputField(field) || (depth > 0 && this.#choices.once(3)),
      )
      return `{ ${fields.map((field) => `${field.name}: ${this.#literal(field.type, depth - 1)}`).join(', ')} }`
    }
    if (isEnumType(type)) return this.#choices.pick(type.getValues()).name
    if (type.name === 'JSONObject') return '{ a: 1, b: [true, "c"] }'
    return JSON.stringify(this.#scalar(type.name))
  }

  /** Declared as it is needed; sometimes with a default, and in a place that may be null without its own `!`. */
  #variable(type: GraphQLInputType, depth: number): string {
    const name = `v${this.#declared.size}`
    const nullable = isNonNullType(type) ? type.ofType : type
    const how = this.#choices.below(4)
    const byDefault = how < 2 ? ` = ${this.#constant(nullable)}` : ''
    const isNeeded = isNonNullType(type) && (byDefault === '' || how === 1)
    this.#declared.set(name, `$${name}: ${nullable}${isNeeded ? '!' : ''}${byDefault}`)
    if (this.#choices.once(8)) this.#variables[name] = null
    else if ((isNeeded && byDefault === '') || !this.#choices.once(3))
      this.#variables[name] = this.#value(nullable, depth)
    return `$${name}`
  }

  #constant(type: GraphQLInputType): string {
    const value = this.#value(type, 1)
    return literalOf(type, value)
  }

  /** As JSON; now and then not what it should be. */
  #value(type: GraphQLInputType, depth: number): unknown {
    if (this.#choices.once(60)) return this.#choices.pick([12.5, 'NONE', [], {}, false, [[1]], { unknown: 1 }])
    if (isNonNullType(type)) return this.#value(type.ofType, depth)
    if (this.#choices.once(15)) return null
    if (isListType(type)) {
      if (this.#choices.once(4)) return this.#value(type.ofType, depth)
      return Array.from({ length: this.#choices.below(3) }, () => this.#value(type.ofType, depth))
    }
    if (isInputObjectType(type))
      return Object.fromEntries(
        Object.values(type.getFields())
          .filter((field) => isRequiredInputField(field) || (depth > 0 && this.#choices.once(3)))
          .map((field) => [field.name, this.#value(field.type, depth - 1)]),
      )
    if (isEnumType(type)) return this.#choices.pick(type.getValues()).name
    return type.name === 'JSONObject' ? { a: 1 } : this.#scalar(type.name)
  }

  #scalar(name: string): unknown {
    if (name === 'Int') return this.#choices.pick([0, 1, -1, 2147483647])
    if (name === 'Float') return this.#choices.pick([0, 1, 0.5, -1e300])
    if (name === 'Boolean') return this.#choices.once(2)
    if (name === 'ID') return this.#choices.pick(this.ids)
    return this.#choices.pick(TEXTS)
  }
}

/** A JSON value as a literal of a type. */
function literalOf(type: GraphQLInputType, value: unknown): string {
  if (value === null || typeof value !== 'object') {
    const named = getNamedType(type)
    return isEnumType(named) && typeof value === 'string' ? value : JSON.stringify(value)
  }
  if (Array.isArray(value)) {
    const item = isListType(type) ? type.ofType : type
    return `[${value.map((each) => literalOf(isNonNullType(item) ? item.ofType : item, each)).join(', ')}]`
  }
  const named = getNamedType(type)
  const fields = isInputObjectType(named) ? named.getFields() : {}
  return `{ ${Object.entries(value)
    .map(([key, each]) => `${key}: ${literalOf(fields[key]?.type ?? type, each)}`)
    .join(', ')} }`
}
