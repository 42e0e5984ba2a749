import {
  type FieldNode,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  getNamedType,
  getNullableType,
  isListType,
} from 'graphql'
import type { Budget, RequestContext } from '../graph/index.ts'
import { CostOfSelections } from './limits/index.ts'

type Resolver = GraphQLFieldResolver<unknown, RequestContext>

/** Rows that are counted, and not read, in the time that one takes to be found. */
const COUNTED = 100
/** Units for a millisecond. */
const A_MILLISECOND = 100

/** What one row costs for the selections in use; a document's nodes are the same objects each time it is executed. */
const known = new WeakMap<readonly FieldNode[], number>()

/** The field's resolver, with the rows of a list or a page charged as they come, before anything is done with them. */
export function counted(
  typename: string,
  field: GraphQLField<unknown, RequestContext>,
  resolve: Resolver | undefined,
): Resolver | undefined {
  const charge = chargeFor(typename, field)
  if (!charge) return resolve
  const isCount = charge === chargeCount
  const found: Resolver = resolve ?? ((source) => (source as Record<string, unknown>)[field.name])
  return (source, args, context, info) => {
    const { budget } = context
    if (!budget) return found(source, args, context, info)
    if (budget.refusal) throw budget.refusal
    const value = isCount ? timed(budget, () => found(source, args, context, info)) : found(source, args, context, info)
    if (value instanceof Promise) return value.then((each: unknown) => charge(each, context, info))
    return charge(value, context, info)
  }
}

/** Charges at once for the time that it takes to begin: where rows are counted here, that is all of it, and others like it may follow. */
function timed<T>(budget: Budget, work: () => T): T {
  const started = performance.now()
  const value = work()
  budget.spend(Math.round((performance.now() - started) * A_MILLISECOND))
  return value
}

type Charge = (value: unknown, context: RequestContext, info: GraphQLResolveInfo) => unknown

function chargeFor(typename: string, { name, type }: GraphQLField<unknown, RequestContext>): Charge | undefined {
  if (typename.endsWith('Connection')) return name === 'totalCount' ? chargeCount : undefined // the rows were charged with the page
  const isPage = getNamedType(type).name.endsWith('Connection')
  return isPage || isListType(getNullableType(type)) ? chargeRows : undefined
}

/** A page says how many rows it has, as a list does. */
const chargeRows: Charge = (value, { budget }, info) => {
  const length = (value as { length?: number } | null)?.length
  if (length) budget?.spend(length * costOfItem(info))
  return value
}

const chargeCount: Charge = (value, { budget }) => {
  budget?.spend(Math.floor(Number(value) / COUNTED))
  return value
}

function costOfItem({ fieldNodes, returnType, schema, fragments, variableValues }: GraphQLResolveInfo): number {
  const before = known.get(fieldNodes)
  if (before !== undefined) return before
  const introspection = () => 0
  const asked = { schema, fragments, variables: variableValues, inputs: false, introspection }
  const costs = new CostOfSelections({ ...asked, lists: 'as they come' })
  const cost = costs.ofItem(fieldNodes, returnType)
  if (!costs.isConditional) known.set(fieldNodes, cost)
  return cost
}
