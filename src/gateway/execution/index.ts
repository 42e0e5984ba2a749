export type { AnswerSize } from './plan.ts'
export { PlannedOperation } from './planned-operation.ts'
