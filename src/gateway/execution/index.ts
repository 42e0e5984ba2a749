export { PlannedOperation } from './planned-operation.ts'
