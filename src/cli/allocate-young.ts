import { setFlagsFromString } from 'node:v8'

/**
 * Makes V8 allocate everything in the young generation (`docs/decisions/0021-everything-is-allocated-young.md`). It
 * applies to the whole process, to code compiled afterwards.
 */
export function allocateYoung(): void {
  setFlagsFromString('--no-allocation-site-pretenuring')
}
