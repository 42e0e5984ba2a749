import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getNamedType,
  isObjectType,
} from 'graphql'
import { LRUCache } from 'lru-cache'
import { createParameterDecorator } from 'type-graphql'
import { READS } from './reads.ts'
import { selectedFields } from './selected-fields.ts'

/** The stored properties that a selection needs of each object; undefined for all. */
export type Selected = readonly string[] | undefined

/**
 * Parameter decorator: the selected properties of the objects that the resolver returns, in a list, in a connection or
 * alone.
 */
export const Selected = () => createParameterDecorator(({ info }) => selectedOf(info))

/** Size of the cache of distinct selections; clients can create any number of them. */
const MOST = 1000

/** Maps equal selections to one list, so that their rows are read in one batch. */
const distinct = new LRUCache<string, readonly string[]>({ max: MOST })

/** Results per document; a cached document's nodes are the same objects at each execution. */
const known = new WeakMap<object, Map<string, Selected>>()

/** The properties that a field selects of a type; of its return type by default. */
export function selectedOf(info: GraphQLResolveInfo, typename?: string): Selected {
  const { fieldNodes, schema } = info
  let ofTypes = known.get(fieldNodes)
  if (!ofTypes) {
    ofTypes = new Map()
    known.set(fieldNodes, ofTypes)
  }
  const key = typename ?? ''
  if (!ofTypes.has(key)) {
    const type = typename === undefined ? getNamedType(info.returnType) : schema.getType(typename)
    ofTypes.set(key, isObjectType(type) ? collect(type, fieldNodes, info) : undefined)
  }
  return ofTypes.get(key)
}

function collect(type: GraphQLObjectType, nodes: readonly FieldNode[], info: GraphQLResolveInfo): Selected {
  const node = nodeTypeOf(type)
  if (!node) return propertiesOf(type, fieldsIn(nodes, type, info))
  const fields = fieldsIn(nodes, type, info)
  const named = (name: string) => fields.filter((field) => field.name.value === name)
  const edgeType = getNamedType(type.getFields().edges?.type)
  const throughEdges = isObjectType(edgeType)
    ? fieldsIn(named('edges'), edgeType, info).filter(({ name }) => name.value === 'node')
    : []
  return propertiesOf(node, fieldsIn([...named('nodes'), ...throughEdges], node, info))
}

/** The node type of a connection. */
function nodeTypeOf(type: GraphQLObjectType): GraphQLObjectType | undefined {
  if (!type.name.endsWith('Connection')) return undefined
  const node = getNamedType(type.getFields().nodes?.type)
  return isObjectType(node) ? node : undefined
}

/** The fields that these nodes select of a type. */
const fieldsIn = (nodes: readonly FieldNode[], type: GraphQLObjectType, info: GraphQLResolveInfo): FieldNode[] =>
  selectedFields(
    nodes,
    info.fragments,
    (condition) => condition === type.name || !isObjectType(info.schema.getType(condition ?? '')),
  )

function propertiesOf(type: GraphQLObjectType, selected: readonly FieldNode[]): Selected {
  const properties = new Set<string>()
  for (const { name } of selected) {
    const field = type.getFields()[name.value]
    const read = field ? readBy(field) : []
    if (!read) return undefined
    for (const property of read) properties.add(property)
  }
  const key = `${type.name} ${[...properties].toSorted().join()}`
  const list = distinct.get(key) ?? [...properties]
  distinct.set(key, list)
  return list
}

/**
 * The properties that a field reads of its object: those declared by its resolver, or without a resolver the property
 * of its name.
 */
function readBy({ name, resolve, extensions }: GraphQLField<unknown, unknown>): Selected {
  return (extensions[READS] as Selected) ?? (resolve ? undefined : [name])
}
