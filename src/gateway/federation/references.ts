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

/** Turns references to other contexts' entities into the entities. */
export class References {
  readonly #owners: ReadonlyMap<string, Subgraph>

  /** Of all subgraphs of the graph, whichever of them are served. */
  constructor(subgraphs: readonly Subgraph[]) {
    this.#owners = ownersOf(subgraphs)
  }

  /** Whether a field of a subgraph can have another's entity as its value. */
  leadTo(field: GraphQLField<unknown, RequestContext>, subgraph: Subgraph): boolean {
    const type = getNamedType(field.type)
    return isAbstractType(type) || this.isOfOther(type.name, subgraph)
  }

  /** Whether objects of a type are another's than this subgraph's. */
  isOfOther(typename: string, subgraph: Subgraph): boolean {
    const owner = this.#owners.get(typename)
    return owner !== undefined && owner !== subgraph
  }

  /** The entity as its owner shows it; null where there is none, or none for this caller. */
  async find(typename: string, id: string, context: RequestContext): Promise<object | null> {
    return (await this.#owners.get(typename)?.references[typename]?.(id, context)) ?? null
  }

  /** The field's resolver, with each reference in its value looked up through the owner where the selection needs it. */
  completing(
    owner: Subgraph,
    field: GraphQLField<unknown, RequestContext>,
    resolve: GraphQLFieldResolver<unknown, RequestContext>,
  ): GraphQLFieldResolver<unknown, RequestContext> {
    const type = getNamedType(field.type)
    const typename = isAbstractType(type) ? undefined : type.name
    const always = !isNonNullType(field.type) // a reference that may be null must be looked up to learn whether it is
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
