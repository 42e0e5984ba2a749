export { webhooksContext } from './context.ts'
export type { DispatcherPorts } from './webhook-dispatcher.ts'
