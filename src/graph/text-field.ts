import { Extensions, Field } from 'type-graphql'
import type { TextKind } from '../texts/index.ts'

/** Where a field of an input type names its kind of text, among the extensions of the schema. */
export const TEXT = 'text'
/** Where a field names the kinds of text of its arguments. */
export const TEXTS = 'texts'

/** A text of an input type: it is read as its kind says before any service sees it. */
export function TextField(
  kind: TextKind,
  { description, nullable = false }: { description: string; nullable?: boolean },
): PropertyDecorator {
  const field = Field(() => String, { description: `${description} ${sentence(kind.bound)}`, nullable })
  const extended = Extensions({ [TEXT]: kind })
  return (target, property) => {
    field(target, property as string)
    extended(target, property as string)
  }
}

/** Several texts of one kind. */
export function TextListField(kind: TextKind, { description }: { description: string }): PropertyDecorator {
  const field = Field(() => [String], { description })
  const extended = Extensions({ [TEXT]: kind })
  return (target, property) => {
    field(target, property as string)
    extended(target, property as string)
  }
}

/** The kinds of text of a field's own arguments, by their names. */
export const TextArguments = (kinds: Readonly<Record<string, TextKind>>): MethodDecorator =>
  Extensions({ [TEXTS]: kinds })

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
