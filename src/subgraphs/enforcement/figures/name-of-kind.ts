import type { OrderKind } from '../../policy/index.ts'

/** `REMOVE_CONTENT/URGENT`. */
export const nameOfKind = ({ action, urgency }: OrderKind): string => `${action}/${urgency}`

export function kindNamed(name: string): OrderKind {
  const [action, urgency] = name.split('/')
  return { action, urgency } as OrderKind
}
