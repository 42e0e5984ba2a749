import { type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql'
import { getMetadataStorage, type ResolverData } from 'type-graphql'
import type { RequestContext } from './context.ts'

/** Resolvers that only call a method. */
const direct = new WeakSet<object>()

/** Whether a field's resolver only calls a method, so that it costs no more than the method. */
export const isDirect = (resolve: object): boolean => direct.has(resolve)

type FieldMethod = ReturnType<typeof getMetadataStorage>['fieldResolvers'][number]
type Parameter = NonNullable<FieldMethod['params']>[number]
type Call = ResolverData<RequestContext>

/**
 * Replaces type-graphql's resolver by the method itself for fields without arguments, roles and middleware.
 * type-graphql sorts a method's parameters anew for each object of each list, which costs more than most methods.
 */
export function resolveDirectly(schema: GraphQLSchema, resolvers: readonly Function[]): void {
  const { fieldResolvers, objectTypes } = getMetadataStorage()
  for (const method of fieldResolvers) {
    if (method.kind !== 'external' || !resolvers.includes(method.target)) continue
    const ofClass = method.getObjectType?.()
    const type = schema.getType(objectTypes.find(({ target }) => target === ofClass)?.name ?? '')
    const field = isObjectType(type) ? type.getFields()[method.schemaName] : undefined
    const resolve = directly(method)
    if (!field || !resolve) continue
    field.resolve = resolve
    direct.add(resolve)
  }
}

function directly(method: FieldMethod): GraphQLFieldResolver<unknown, RequestContext> | undefined {
  const { target, methodName, roles, middlewares = [], params = [] } = method
  const values = params.toSorted((a, b) => a.index - b.index).map(valueOf)
  if (roles || middlewares.length > 0 || values.includes(undefined)) return undefined
  const instance = Reflect.construct(target, [])
  const resolve: (...given: unknown[]) => unknown = instance[methodName].bind(instance)
  return (root, args, context, info) => {
    const call = { root, args, context, info }
    return resolve(...values.map((value) => value?.(call)))
  }
}

/** Returns the function that computes a parameter's value; undefined if it needs type-graphql. */
function valueOf(parameter: Parameter): ((call: Call) => unknown) | undefined {
  switch (parameter.kind) {
    case 'root':
      return parameter.getType || parameter.propertyName ? undefined : ({ root }) => root
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
