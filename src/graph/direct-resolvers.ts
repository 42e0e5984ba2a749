import { type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql'
import { getMetadataStorage, type ResolverData } from 'type-graphql'
import type { Role } from '../access/index.ts'
import { demandRole } from '../kernel/index.ts'
import { checkArguments } from './check-arguments.ts'
import type { RequestContext } from './context.ts'

/** Resolvers that only call a method, without roles or arguments. */
const simple = new WeakSet<object>()

/** Whether a field's resolver only calls a method, so that it costs no more than the method. */
export const isDirect = (resolve: object): boolean => simple.has(resolve)

type Metadata = ReturnType<typeof getMetadataStorage>
type Method = Metadata['queries'][number] | Metadata['fieldResolvers'][number]
type Parameter = NonNullable<Method['params']>[number]
type Call = ResolverData<RequestContext>

/**
 * Replaces type-graphql's resolvers by calls of the methods: the caller's role, then the arguments, then the method. type-graphql sorts
 * a method's parameters anew for each call and looks each input class up in a list, which costs more than most methods.
 * Arguments are passed as graphql-js has coerced them: inputs are data without methods.
 */
export function resolveDirectly(schema: GraphQLSchema, resolvers: readonly Function[]): void {
  const { queries, mutations, fieldResolvers, objectTypes } = getMetadataStorage()
  const instances = new Map(resolvers.map((resolver) => [resolver, Reflect.construct(resolver, [])]))
  const replace = (typename: string | undefined, method: Method) => {
    const instance = instances.get(method.target)
    const type = schema.getType(typename ?? '')
    const field = isObjectType(type) ? type.getFields()[method.schemaName] : undefined
    const resolve = instance && field && directly(method, instance)
    if (!resolve) return
    field.resolve = resolve
    if (!method.roles && field.args.length === 0) simple.add(resolve)
  }
  for (const method of queries) replace('Query', method)
  for (const method of mutations) replace('Mutation', method)
  for (const method of fieldResolvers) {
    if (method.kind !== 'external') continue
    const ofClass = method.getObjectType?.()
    replace(objectTypes.find(({ target }) => target === ofClass)?.name, method)
  }
}

type Instance = Record<string, (...given: unknown[]) => unknown>

function directly(method: Method, instance: Instance): GraphQLFieldResolver<unknown, RequestContext> | undefined {
  const { methodName, middlewares = [], params = [] } = method
  const roles = method.roles as readonly Role[] | undefined
  const values = params.toSorted((a, b) => a.index - b.index).map(valueOf)
  if (middlewares.length > 0 || values.includes(undefined)) return undefined
  const resolve = instance[methodName]?.bind(instance)
  if (!resolve) return undefined
  const hasArguments = params.some(({ kind }) => kind === 'arg' || kind === 'args')
  return (root, args, context, info) => {
    if (roles) demandRole(context.caller, roles)
    if (hasArguments) checkArguments(args)
    const call = { root, args, context, info }
    return resolve(...values.map((value) => value?.(call)))
  }
}

/** Returns the function that computes a parameter's value; undefined if it needs type-graphql. */
function valueOf(parameter: Parameter): ((call: Call) => unknown) | undefined {
  switch (parameter.kind) {
    case 'root':
      return parameter.getType || parameter.propertyName ? undefined : ({ root }) => root
    case 'args':
      return ({ args }) => args
    case 'arg':
      return ({ args }) => args[parameter.name]
    case 'context':
      return parameter.propertyName ? undefined : ({ context }) => context
    case 'info':
      return ({ info }) => info
    case 'custom':
      return parameter.options.arg ? undefined : parameter.resolver
    default:
      return undefined
  }
}
