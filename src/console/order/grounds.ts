import type { ObjectionGround, OrderDetailsFragment } from '../graph/generated.ts'

const GROUNDS: readonly ObjectionGround[] = ['INSUFFICIENT_INFORMATION', 'MANIFEST_ERROR', 'IMPOSSIBLE']

type Objected = { objections: readonly Pick<OrderDetailsFragment['objections'][number], 'ground' | 'decidedAt'>[] }

/** On which grounds a recipient can still object: on each once, and on none while an objection waits. */
export const groundsLeft = ({ objections }: Objected): readonly ObjectionGround[] =>
  isObjected({ objections }) ? [] : GROUNDS.filter((ground) => objections.every((each) => each.ground !== ground))

/** The objection that nobody has decided yet. */
export const isObjected = ({ objections }: { objections: readonly { decidedAt: string | null }[] }): boolean =>
  objections.some(({ decidedAt }) => decidedAt === null)
