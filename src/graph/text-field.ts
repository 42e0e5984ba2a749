import type { GraphQLInputObjectType } from 'graphql'
import { Extensions, Field, getMetadataStorage } from 'type-graphql'
import type { TextReading } from '../texts/index.ts'

/** Where a field of an input type names how it is read, among the extensions of the schema. */
export const TEXT = 'text'
/** Where a field names how its own arguments are read. */
export const TEXTS = 'texts'

interface Described {
  description: string
  nullable?: boolean
}

/** A text of an input type or of arguments: it is read as its kind says before any service sees it. */
export const TextField = (kind: TextReading, { description, nullable = false }: Described): PropertyDecorator =>
  readAs(
    kind,
    Field(() => String, { description: bounded(description, kind), nullable }),
  )

/** Several texts of one kind. */
export const TextListField = (kind: TextReading, { description, nullable = false }: Described): PropertyDecorator =>
  readAs(
    kind,
    Field(() => [String], { description, nullable }),
  )

/** How the texts among a field's own arguments are read, by their names. */
export const TextArguments = (kinds: Readonly<Record<string, TextReading>>): MethodDecorator =>
  Extensions({ [TEXTS]: kinds })

/** The kinds of an input type, by the names of its fields: those that it has from another class come into the schema without their extensions. */
export function kindsOf({ name }: GraphQLInputObjectType): Record<string, TextReading> {
  const { inputTypes } = getMetadataStorage()
  const kinds: Record<string, TextReading> = {}
  let target: Function | null | undefined = inputTypes.find((each) => each.name === name)?.target
  for (; target; target = Object.getPrototypeOf(target))
    for (const { schemaName, extensions } of inputTypes.find((each) => each.target === target)?.fields ?? []) {
      const kind = extensions?.[TEXT] as TextReading | undefined
      if (kind) kinds[schemaName] ??= kind
    }
  return kinds
}

function readAs(kind: TextReading, field: MethodDecorator & PropertyDecorator): PropertyDecorator {
  const extended = Extensions({ [TEXT]: kind })
  return (target, property) => {
    field(target, property as string)
    extended(target, property as string)
  }
}

function bounded(description: string, { bound }: TextReading): string {
  return bound === null ? description : `${description} ${bound.charAt(0).toUpperCase()}${bound.slice(1)}.`
}
