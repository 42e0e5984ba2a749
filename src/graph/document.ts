import type { Role } from '../access/index.ts'
import type { RequestContext } from './context.ts'

/** What is asked for cannot be made now, because too much else is being made. */
export class Busy extends Error {}

/** A file that a context makes of something in its graph, e.g. to be printed, for whoever may see that something. */
export interface DocumentDefinition<L extends string = string> {
  /** Where it is served, with the parameters of its address, e.g. `/removal-orders/:id.pdf`. */
  readonly path: `/${string}`
  readonly mediaType: string
  /** Who may ask; the same as for the field that shows it in the graph. */
  readonly roles: readonly Role[]
  /** The languages (BCP 47) that it can be had in; the first for a reader who asks for none of them. */
  readonly languages: readonly [L, ...L[]]
  /** The file, and how long it took to make. Throws `NotFound` for what is not there, or not for this caller; other refusals where it cannot be had as it stands, `Busy` where it cannot be had now. */
  render(
    request: { readonly params: Readonly<Record<string, string>>; readonly language: L },
    context: RequestContext,
  ): Promise<{ readonly bytes: Uint8Array; readonly milliseconds: number }>
}
