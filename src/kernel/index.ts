export { answerOnce } from './answer-once.ts'
export { createOnce } from './create-once.ts'
export { demandNew } from './demand-new.ts'
export { demandRole } from './demand-role.ts'
export { type IdForm, idIn, nameNode, nodeTypes, typenameOf, typenameOfId } from './global-id.ts'
export { isGiven } from './is-given.ts'
export { Loaders } from './loaders.ts'
export { RecipientEvents } from './recipient-events.ts'
export {
  Conflict,
  type InputPath,
  type InputProblem,
  InvalidInput,
  NotFound,
  Refusal,
  UserErrorCode,
  type UserErrorShape,
  WrongState,
} from './refusal.ts'
export { type Concrete, type VisibleModel, visible } from './visible.ts'
export { type Milestone, WithDeadline } from './with-deadline.ts'
