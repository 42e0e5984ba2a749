import type { Paper } from './paper.ts'
import type { PaperInfo } from './sheets.ts'

/** What can be put on paper, from top to bottom. */
type Kind = 'letterhead' | 'title' | 'warning' | 'prose' | 'section' | 'note' | 'facts' | 'steps' | 'fixed' | 'attach'

/** At the foot of each page; `{page}` and `{pages}` stand for their numbers, the first page is 1. */
export interface Footer {
  left: string
  right: string
}

/** A document as plain data, so that it can be set elsewhere; the same one always gives the same bytes. */
export interface Script {
  readonly info: PaperInfo
  readonly parts: readonly { readonly kind: Kind; readonly values: readonly unknown[] }[]
  readonly footer: Footer
}

/** Writes down what is to be put on paper, with the words of `Paper`. */
export class ScriptWriter {
  readonly #parts: { kind: Kind; values: readonly unknown[] }[] = []
  readonly #info: PaperInfo

  constructor(info: PaperInfo) {
    this.#info = info
  }

  add<K extends Kind>(kind: K, ...values: Parameters<Paper[K]>): void {
    this.#parts.push({ kind, values })
  }

  finish(footer: Footer): Script {
    return { info: this.#info, parts: this.#parts, footer }
  }
}
