import { type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql'
import { getMetadataStorage, type ResolverData } from 'type-graphql'
import type { RequestContext } from './context.ts'

/** Resolvers that do nothing but to call a method. */
const direct = new WeakSet<object>()

/** Whether a field is resolved by a method alone, which takes no longer than the method. */
export const isDirect = (resolve: object): boolean => direct.has(resolve)

type FieldMethod = ReturnType<typeof getMetadataStorage>['fieldResolvers'][number]
type Parameter = NonNullable<FieldMethod['params']>[number]
type Call = ResolverData<RequestContext>

/**
 * Lets the fields that ask nothing of type-graphql but to call a method be resolved by that method itself: fields without arguments, roles
 * and middleware. For each object of each list type-graphql would sort the method's parameters anew, which costs more than most methods.
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

/** How a parameter gets its value; undefined where type-graphql has more to do for it. */
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
