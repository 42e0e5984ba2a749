import type { GraphQLInputObjectType } from 'graphql'
import { Extensions, Field, getMetadataStorage } from 'type-graphql'
import type { TextReading } from '../texts/index.ts'

/** Extension key of an input field: how its text is read. */
export const TEXT = 'text'
/** Extension key of a field: how the texts among its arguments are read. */
export const TEXTS = 'texts'

interface Described {
  description: string
  nullable?: boolean
}

/**
 * A text field of an input type or of arguments. The text is normalized and checked by its kind before any service sees
 * it.
 */
export const TextField = (kind: TextReading, { description, nullable = false }: Described): PropertyDecorator =>
  readAs(
    kind,
    Field(() => String, { description: bounded(description, kind), nullable }),
  )

/** A list of texts of one kind. */
export const TextListField = (kind: TextReading, { description, nullable = false }: Described): PropertyDecorator =>
  readAs(
    kind,
    Field(() => [String], { description, nullable }),
  )

/** Declares how the texts among a field's own arguments are read, by argument name. */
export const TextArguments = (kinds: Readonly<Record<string, TextReading>>): MethodDecorator =>
  Extensions({ [TEXTS]: kinds })

/**
 * The text kinds of an input type by field name, including inherited fields, whose extensions are missing in the
 * schema.
 */
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
