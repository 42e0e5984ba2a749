import type { ObjectionGround, OrderDetailsFragment } from '../graph/generated.ts'

const GROUNDS: readonly ObjectionGround[] = ['INSUFFICIENT_INFORMATION', 'MANIFEST_ERROR', 'IMPOSSIBLE']

type Objected = { objections: readonly Pick<OrderDetailsFragment['objections'][number], 'ground' | 'decidedAt'>[] }

/** Returns the grounds on which a recipient can still object: each once, and none while an objection is pending. */
export const groundsLeft = ({ objections }: Objected): readonly ObjectionGround[] =>
  isObjected({ objections }) ? [] : GROUNDS.filter((ground) => objections.every((each) => each.ground !== ground))

/** Whether an objection is pending. */
export const isObjected = ({ objections }: { objections: readonly { decidedAt: string | null }[] }): boolean =>
  objections.some(({ decidedAt }) => decidedAt === null)
