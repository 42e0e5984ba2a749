import { setFlagsFromString } from 'node:v8'

/**
 * Has V8 allocate everything young (`docs/decisions/0021-everything-is-allocated-young.md`). It is for the process to say, and takes effect for
 * what is compiled after it.
 */
export function allocateYoung(): void {
  setFlagsFromString('--no-allocation-site-pretenuring')
}
