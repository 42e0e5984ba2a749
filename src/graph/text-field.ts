import { Extensions, Field } from 'type-graphql'
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
