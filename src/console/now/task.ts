import type { TextsIn } from '../language/define-texts.ts'
import type { texts } from './texts.ts'

/** Something that nobody else, or only few others, can do. */
export interface Task {
  key: string
  verb: keyof Pick<TextsIn<typeof texts>, 'approve' | 'decideObjection' | 'decideAppeal' | 'confirmClient'>
  href: string
  /** What it is about, by its number or name, and in words. */
  name: string
  title: string
  since: string
  by?: string | null
}
