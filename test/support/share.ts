import { availableParallelism, loadavg } from 'node:os'

/** The least share of the machine that a bound on time allows for, so that what takes many times as long still fails. */
const LEAST = 0.5

/** The share of the machine that other processes leave: work that shares cores and caches takes longer by its inverse. */
export const share = (): number => Math.max(LEAST, Math.min(1, availableParallelism() / (loadavg()[0] ?? 0)))
