import type { Messages } from '../language/messages/vi.ts'

/** Something that nobody else, or only few others, can do. */
export interface Task {
  key: string
  verb: keyof Pick<Messages['now'], 'approve' | 'decideObjection' | 'decideAppeal' | 'confirmClient'>
  href: string
  /** What it is about, by its number or name, and in words. */
  name: string
  title: string
  since: string
  by?: string | null
}
