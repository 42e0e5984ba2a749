import { printSchemaWithDirectives } from '@graphql-tools/utils'
import { type GraphQLFieldResolver, type GraphQLObjectType, type GraphQLSchema, isObjectType } from 'graphql'
import { buildSchemaSync, type NonEmptyArray, type PubSub } from 'type-graphql'
import { isDenial, type Role } from '../access/index.ts'
import { demandRole, Refusal, type VisibleModel } from '../kernel/index.ts'
import type { Model, Stored } from '../storage/index.ts'
import { checkArguments } from './check-arguments.ts'
import type { RequestContext } from './context.ts'
import { resolveDirectly } from './direct-resolvers.ts'
import type { DocumentDefinition } from './document.ts'
import { idAsked } from './id-asked.ts'
import { readTexts } from './read-texts.ts'
import type { Selected } from './selected.ts'

/**
 * Finds the object that a reference from another context stands for, with what is selected of it; null where there is none, or none for
 * this caller.
 */
export type ReferenceResolver = (id: string, context: RequestContext, selected?: Selected) => Promise<object | null>

/** What a context adds to the graph. */
export interface SubgraphDefinition {
  readonly name: string
  /** What it stores. */
  readonly models: readonly Model[]
  readonly resolvers: readonly Function[]
  /** Types that no field names, because only an interface or a union leads to them. */
  readonly orphanedTypes?: readonly Function[]
  /** The entities that this context owns, by typename. */
  readonly references: Readonly<Record<string, ReferenceResolver>>
  /** What it hands out beside the graph. */
  readonly documents?: readonly DocumentDefinition[]
}

export interface Subgraph extends SubgraphDefinition {
  readonly schema: GraphQLSchema
  /** The schema as a Federation 2 subgraph; printed when it is asked for. */
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
    skipCheck: true, // composition checks all of it, when the schema is emitted
    pubSub: NO_PUB_SUB,
  })
  readTexts(schema)
  resolveDirectly(schema, definition.resolvers)
  answerRefusals(schema)
  return {
    ...definition,
    schema,
    get sdl() {
      return `${FEDERATION}\n\n${printSchemaWithDirectives(schema)}\n`
    },
  }
}

/** Which subgraph resolves references to each entity. */
export const ownersOf = (subgraphs: readonly Subgraph[]): ReadonlyMap<string, Subgraph> =>
  new Map(subgraphs.flatMap((subgraph) => Object.keys(subgraph.references).map((typename) => [typename, subgraph])))

/** Where a subgraph is served to a router. */
export const subgraphPath = (name: string): `/${string}` => `/subgraphs/${name}/graphql`

/** The object types of a subgraph, its own and those of others that it knows by reference. */
export const objectTypesOf = ({ schema }: Subgraph): GraphQLObjectType[] =>
  Object.values(schema.getTypeMap()).filter(
    (type) => isObjectType(type) && !type.name.startsWith('__'),
  ) as GraphQLObjectType[]

/** The reference resolver of a model whose rows are shown as they are stored. */
export const rowsOf =
  <T extends Stored>(model: VisibleModel<T>): ReferenceResolver =>
  (id, { rows }, selected) =>
    rows.one(model, id, selected)

/** A refused mutation answers with `userErrors` instead of its object: the one place where that happens. */
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

/** What the caller tried on others' objects, or may not do alone. */
function noteDenial({ code, path }: Refusal, field: string, [, args, context]: ResolverArguments): void {
  const { caller, denials } = context as RequestContext
  if (isDenial(code)) denials.note({ caller, field, code, subjectId: idAsked(args, path) })
}

type ResolverArguments = Parameters<GraphQLFieldResolver<unknown, unknown, Record<string, unknown>>>

/** type-graphql asks for one wherever there are subscriptions; ours follow the event logs instead. */
const NO_PUB_SUB: PubSub = {
  publish: () => unused(),
  subscribe: () => unused(),
}

function unused(): never {
  throw new Error('Subscriptions follow the event logs: give each a `subscribe` of its own.')
}
