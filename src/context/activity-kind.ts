import { OpenEnum } from '../graph/index.ts'

/** A kind of happening that agencies' consoles are told of. */
export interface ActivityKindDefinition {
  /** Its name in `ActivityKind`, and what is said of it there. */
  readonly name: string
  readonly description: string
  /** One line for people, without personal data; `reference` is the subject's, empty where it has none. */
  readonly texts: Readonly<Record<'EN' | 'VI', (reference: string) => string>>
}

/** The kinds of all contexts. */
export const activityKinds = new OpenEnum({
  name: 'ActivityKind',
  description: 'What happened. More kinds may come; show the summary of one that you do not know.',
})
