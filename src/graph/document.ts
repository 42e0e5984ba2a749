import type { Role } from '../access/index.ts'
import type { RequestContext } from './context.ts'

/** The document cannot be generated now, because too many others are being generated. */
export class Busy extends Error {}

/** A file generated from an object of the graph, e.g. for printing, for callers who may see that object. */
export interface DocumentDefinition<L extends string = string> {
  /** The route with its parameters, e.g. `/removal-orders/:id.pdf`. */
  readonly path: `/${string}`
  readonly mediaType: string
  /** The permitted roles; the same as for the field that exposes the object in the graph. */
  readonly roles: readonly Role[]
  /** The available languages (BCP 47); the first is the default. */
  readonly languages: readonly [L, ...L[]]
  /**
   * Renders the file and measures the time. Throws `NotFound` when the object is missing or not visible to this caller,
   * another refusal when it cannot be rendered in its state, and `Busy` when it cannot be rendered now.
   */
  render(
    request: { readonly params: Readonly<Record<string, string>>; readonly language: L },
    context: RequestContext,
  ): Promise<{ readonly bytes: Uint8Array; readonly milliseconds: number }>
}
