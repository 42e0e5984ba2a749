import type { TextsIn } from '../language/define-texts.ts'
import type { texts } from './texts.ts'

/** A task that only the viewer, or few others, can do. */
export interface Task {
  key: string
  verb: keyof Pick<TextsIn<typeof texts>, 'approve' | 'decideObjection' | 'decideAppeal' | 'confirmClient'>
  href: string
  /** Its subject, by reference or name, and in words. */
  name: string
  title: string
  since: string
  by?: string | null
}
