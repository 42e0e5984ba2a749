import 'reflect-metadata'
import { getNamedType, getNullableType, isCompositeType, isIntrospectionType, isListType, isObjectType } from 'graphql'
import { compose } from '../../../src/composition/index.ts'
import { subgraphs } from '../../../src/contexts.ts'
import { boundOf, LIST_BOUNDS } from '../../../src/gateway/limits/list-bounds.ts'
import { buildSubgraph } from '../../../src/graph/index.ts'

/** Below this, a list is as long as an enum, or as what one law says. */
const SHORT = 50

describe('lists', () => {
  const { schema } = compose(subgraphs.map(buildSubgraph))
  const lists = Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type))
    .filter((type) => !isIntrospectionType(type) && !type.name.endsWith('Connection'))
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => isListType(getNullableType(field.type)))
        .map((field) => ({ type, field, place: `${type.name}.${field.name}` })),
    )
  const isPaged = ({ field }: (typeof lists)[number]) => field.args.some(({ name }) => name === 'first')

  it('are pages, or have a bound that the cost of what asks for them is told by', () => {
    const boundless = lists.filter((list) => !isPaged(list) && boundOf(list.type.name, list.field.name) === undefined)
    expect(boundless.map(({ place }) => place)).toEqual([])
  })

  it('of objects tell in their description how long they can be', () => {
    const silent = lists.filter(({ field, place }) => {
      const bound = LIST_BOUNDS[place]
      return (
        typeof bound === 'number' &&
        bound > SHORT &&
        isCompositeType(getNamedType(field.type)) &&
        !field.description?.replaceAll(',', '').includes(String(bound)) &&
        !field.description?.includes('hour')
      )
    })
    expect(silent.map(({ place }) => place)).toEqual([])
  })

  it('have no bound that is of none of them', () => {
    const places = lists.map(({ place }) => place)
    expect(Object.keys(LIST_BOUNDS).filter((place) => !places.includes(place))).toEqual([])
  })
})
