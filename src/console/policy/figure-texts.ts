import { statedLength } from '../language/lengths.ts'
import type { Messages } from '../language/messages/vi.ts'
import type { Language } from '../language/moments.ts'
import { texts } from './texts.ts'

interface Speech {
  language: Language
  messages: Messages
}

/** Returns the display name of a figure, e.g. of `removalDeadline.URGENT.INTERRUPT_STREAM`; an unknown one keeps its own. */
export function figureName(name: string, { language, messages }: Speech): string {
  const words = texts[language]
  const { urgency, action } = messages
  const [what = '', ...of] = name.split('.')
  const known = words.figures[what]
  if (!known) return name
  const details = of.map((part) => {
    if (part in urgency) return urgency[part as keyof typeof urgency]
    if (part in action) return action[part as keyof typeof action]
    return words.details[part] ?? part
  })
  return details.length > 0 ? `${known}: ${details.join(', ')}` : known
}

/** Returns the display value of a figure; null when there is no requirement. */
export function valueText(value: string | null, { language, messages: { level: levels } }: Speech): string {
  const words = texts[language]
  if (value === null) return words.nothing
  if (value in levels) return levels[value as keyof typeof levels]
  return /^P[T\d]/.test(value) ? statedLength(language, value) : value
}
