import {
  type FieldNode,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  getNamedType,
  getNullableType,
  isListType,
} from 'graphql'
import type { Budget, RequestContext } from '../../graph/index.ts'
import { A_LONG_TURN, isTurnOver, nextTurn } from '../../storage/index.ts'
import { CostOfSelections } from '../limits/index.ts'
import { WorkedTime } from './worked-time.ts'

type Resolver = GraphQLFieldResolver<unknown, RequestContext>

/** Rows that are counted in the time of reading one. */
const COUNTED = 100
/** Microseconds of a cost unit. */
const A_UNIT = 10

const worked = new WorkedTime()

/** Costs of a row by its field nodes: cached documents keep the same ones. */
const known = new WeakMap<readonly FieldNode[], number>()

/** Wraps the resolver of a list or page to charge its rows before they are processed. */
export function chargingRows(
  typename: string,
  field: GraphQLField<unknown, RequestContext>,
  resolve: Resolver | undefined,
): Resolver | undefined {
  const charge = chargeFor(typename, field)
  if (!charge) return resolve
  const asked: Resolver = (source, args, context, info) => {
    const { budget } = context
    const property = (source as Record<string, unknown> | null)?.[field.name]
    if (!budget) return resolve ? resolve(source, args, context, info) : property
    if (budget.refusal) throw budget.refusal
    if (!resolve) return charge(property, budget, info, 0)
    if (mustWait(budget)) return nextTurn(budget).then(() => asked(source, args, context, info))
    const began = worked.begin()
    const value = resolve(source, args, context, info)
    const paid = worked.since(began) / A_UNIT
    budget.spend(paid) // at once: hundreds of such fields may start before the first has its rows
    if (value instanceof Promise) return value.then((each: unknown) => charge(each, budget, info, paid))
    return charge(value, budget, info, paid)
  }
  return asked
}

/** Small operations should finish rather than wait. */
const mustWait = ({ isSmall }: Budget): boolean => (isSmall ? isTurnOver(A_LONG_TURN) : isTurnOver())

type Charge = (value: unknown, budget: Budget, info: GraphQLResolveInfo, paid: number) => unknown

function chargeFor(typename: string, { name, type }: GraphQLField<unknown, RequestContext>): Charge | undefined {
  if (typename.endsWith('Connection')) return name === 'totalCount' ? chargeCount : undefined // the page has charged the rows
  const isPage = getNamedType(type).name.endsWith('Connection')
  return isPage || isListType(getNullableType(type)) ? chargeRows : undefined
}

/** Pages have a length, as lists do. */
const chargeRows: Charge = (value, budget, info, paid) => {
  const length = (value as { length?: number } | null)?.length
  if (length) budget.spend(Math.max(0, length * costOfItem(info) - paid))
  return value
}

const chargeCount: Charge = (value, budget, _info, paid) => {
  budget.spend(Math.max(0, Number(value) / COUNTED - paid))
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
