import { printSchemaWithDirectives } from '@graphql-tools/utils'
import { type GraphQLFieldResolver, type GraphQLObjectType, type GraphQLSchema, isObjectType } from 'graphql'
import { buildSchemaSync, type NonEmptyArray, type PubSub } from 'type-graphql'
import { isDenial, type Role } from '../access/index.ts'
import { demandRole, Refusal, type VisibleModel } from '../kernel/index.ts'
import type { Stored } from '../storage/index.ts'
import { checkArguments } from './check-arguments.ts'
import type { RequestContext } from './context.ts'
import { resolveDirectly } from './direct-resolvers.ts'
import type { DocumentDefinition } from './document.ts'
import { idAsked } from './id-asked.ts'
import { readTexts } from './read-texts.ts'
import type { Selected } from './selected.ts'

/**
 * Resolves another context's reference to an object, with the selected properties; null if it is missing or not visible
 * to this caller.
 */
export type ReferenceResolver = (id: string, context: RequestContext, selected?: Selected) => Promise<object | null>

/** A context's part of the graph. */
export interface SubgraphDefinition {
  readonly name: string
  readonly resolvers: readonly Function[]
  /** Types reachable only through an interface or a union. */
  readonly orphanedTypes?: readonly Function[]
  /** The entities that this context owns, by typename. */
  readonly references: Readonly<Record<string, ReferenceResolver>>
  /** Files served outside of the graph. */
  readonly documents?: readonly DocumentDefinition[]
}

export interface Subgraph extends SubgraphDefinition {
  readonly schema: GraphQLSchema
  /** The SDL of the Federation 2 subgraph; printed on demand. */
  readonly sdl: string
}

const FEDERATION = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key", "@shareable"])`

export function buildSubgraph(definition: SubgraphDefinition): Subgraph {
  const schema = buildSchemaSync({
    resolvers: [...definition.resolvers] as NonEmptyArray<Function>,
    orphanedTypes: [...(definition.orphanedTypes ?? [])],
    validate: false,
    validateFn: (_value, _type, { args }) => checkArguments(args),
    authChecker: ({ context }: { context: RequestContext }, roles) => demandRole(context.caller, roles as Role[]),
    skipCheck: true, // composition checks the schema when it is emitted
    pubSub: NO_PUB_SUB,
  })
  resolveDirectly(schema, definition.resolvers)
  readTexts(schema)
  answerRefusals(schema)
  return {
    ...definition,
    schema,
    get sdl() {
      return `${FEDERATION}\n\n${printSchemaWithDirectives(schema)}\n`
    },
  }
}

/** Maps each entity to the subgraph that resolves its references. */
export const ownersOf = (subgraphs: readonly Subgraph[]): ReadonlyMap<string, Subgraph> =>
  new Map(subgraphs.flatMap((subgraph) => Object.keys(subgraph.references).map((typename) => [typename, subgraph])))

/** The path at which a subgraph is served to a router. */
export const subgraphPath = (name: string): `/${string}` => `/subgraphs/${name}/graphql`

/** The object types of a subgraph: its own and the entities of others that it references. */
export const objectTypesOf = ({ schema }: Subgraph): GraphQLObjectType[] =>
  Object.values(schema.getTypeMap()).filter(
    (type) => isObjectType(type) && !type.name.startsWith('__'),
  ) as GraphQLObjectType[]

/** The reference resolver of a model whose rows are exposed as stored. */
export const rowsOf =
  <T extends Stored>(model: VisibleModel<T>): ReferenceResolver =>
  (id, { rows }, selected) =>
    rows.one(model, id, selected)

/**
 * Wraps each mutation so that a `Refusal` becomes `userErrors` instead of an object: the only place where that happens.
 */
function answerRefusals(schema: GraphQLSchema): void {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const { resolve } = field
    if (!resolve) throw new Error(`Mutation.${field.name} has no resolver.`)
    field.resolve = async (...request) => {
      try {
        return { userErrors: [], ...((await resolve(...request)) as object) }
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        noteDenial(error, field.name, request)
        return { userErrors: error.toUserErrors() }
      }
    }
  }
}

/** Records attempts on objects of others and actions that the caller may not perform alone. */
function noteDenial({ code, path }: Refusal, field: string, [, args, context]: ResolverArguments): void {
  const { caller, denials } = context as RequestContext
  if (isDenial(code)) denials.note({ caller, field, code, subjectId: idAsked(args, path) })
}

type ResolverArguments = Parameters<GraphQLFieldResolver<unknown, unknown, Record<string, unknown>>>

/** Placeholder: type-graphql requires a PubSub if there are subscriptions, but these follow the event logs. */
const NO_PUB_SUB: PubSub = {
  publish: () => unused(),
  subscribe: () => unused(),
}

function unused(): never {
  throw new Error('Subscriptions follow the event logs: give each a `subscribe` of its own.')
}
