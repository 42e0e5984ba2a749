import type { FieldNode, ValidationRule } from 'graphql'
import { BeyondLimit } from './beyond-limit.ts'

/** Maximum number of each introspection field in a document. */
const MOST: Readonly<Record<string, number>> = { __schema: 1, __type: 10 }

/** Refuses documents with too many introspection fields, or with any when introspection is not allowed. */
export const introspectionLimits =
  ({ allowed }: { allowed: boolean }): ValidationRule =>
  (context) => {
    const counts: Record<string, number> = {}
    const refuse = (refusal: BeyondLimit | undefined): void => {
      if (refusal) context.reportError(refusal)
    }
    return {
      Field(field) {
        const { value: name } = field.name
        const most = MOST[name]
        if (most === undefined) return
        const count = (counts[name] ?? 0) + 1
        counts[name] = count
        if (count > 1 && !allowed) return // refused at the first one
        if (!allowed)
          refuse(
            new BeyondLimit('INTROSPECTION_DISABLED', 'The schema cannot be asked for here; read schema/api.graphql.'),
          )
        else if (count === most + 1) refuse(tooMuch(field, most))
      },
    }
  }

const tooMuch = ({ name }: FieldNode, most: number): BeyondLimit =>
  new BeyondLimit(
    'TOO_MUCH_INTROSPECTION',
    `A document may ask for \`${name.value}\` ${most === 1 ? 'once' : `${most} times`}.`,
    {
      limit: most,
    },
  )
