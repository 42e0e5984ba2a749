import { OpenEnum } from '../graph/index.ts'

/** A kind of event shown in agencies' consoles. */
export interface ActivityKindDefinition {
  /** The name in `ActivityKind`, and its description. */
  readonly name: string
  readonly description: string
  /** A one-line summary without personal data; `reference` is the subject's, empty if it has none. */
  readonly texts: Readonly<Record<'EN' | 'VI', (reference: string) => string>>
}

/** The kinds of all contexts. */
export const activityKinds = new OpenEnum({
  name: 'ActivityKind',
  description: 'What happened. More kinds may come; show the summary of one that you do not know.',
})
