export { ClockConfirmation } from './clock-confirmation.ts'
export { ClockWatch } from './clock-watch.ts'
export { confirmClock } from './confirm-clock.ts'
