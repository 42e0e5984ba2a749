import {
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  getNamedType,
  isAbstractType,
  isNonNullType,
} from 'graphql'
import { ownersOf, type RequestContext, type Subgraph, selectedOf } from '../../graph/index.ts'
import { typenameOf } from '../../kernel/index.ts'
import { selectsMoreThanId } from './selection.ts'

type Completed = object | null | undefined | Promise<object | null>

/** Resolves references to entities of other subgraphs. */
export class References {
  readonly #owners: ReadonlyMap<string, Subgraph>

  /** Takes all subgraphs of the graph, even those served elsewhere. */
  constructor(subgraphs: readonly Subgraph[]) {
    this.#owners = ownersOf(subgraphs)
  }

  /** Whether a field can return an entity of another subgraph. */
  leadTo(field: GraphQLField<unknown, RequestContext>, subgraph: Subgraph): boolean {
    const type = getNamedType(field.type)
    return isAbstractType(type) || this.isOfOther(type.name, subgraph)
  }

  /** Whether another subgraph owns a type. */
  isOfOther(typename: string, subgraph: Subgraph): boolean {
    const owner = this.#owners.get(typename)
    return owner !== undefined && owner !== subgraph
  }

  /** The entity as its owner returns it; null if it does not exist or the caller may not see it. */
  async find(typename: string, id: string, context: RequestContext): Promise<object | null> {
    return (await this.#owners.get(typename)?.references[typename]?.(id, context)) ?? null
  }

  /** Wraps a resolver to resolve the references in its value if the selection needs them. */
  completing(
    owner: Subgraph,
    field: GraphQLField<unknown, RequestContext>,
    resolve: GraphQLFieldResolver<unknown, RequestContext>,
  ): GraphQLFieldResolver<unknown, RequestContext> {
    const type = getNamedType(field.type)
    const typename = isAbstractType(type) ? undefined : type.name
    const always = !isNonNullType(field.type) // only a lookup shows whether a nullable reference is null
    return (source, args, context, info) => {
      const complete = (value: unknown): unknown => {
        if (Array.isArray(value)) return value.map(complete)
        if (typeof value !== 'object' || value === null) return value
        return this.#complete(owner, value, typename ?? typenameOf(value), context, info)
      }
      if (!always && !selectsMoreThanId(info)) return resolve(source, args, context, info)
      const value = resolve(source, args, context, info)
      return value instanceof Promise ? value.then(complete) : complete(value)
    }
  }

  #complete(
    from: Subgraph,
    value: { id?: string },
    typename: string | undefined,
    context: RequestContext,
    info: GraphQLResolveInfo,
  ): Completed {
    if (typename === undefined || value.id === undefined || !this.isOfOther(typename, from)) return value
    return this.#owners.get(typename)?.references[typename]?.(value.id, context, selectedOf(info, typename))
  }
}
