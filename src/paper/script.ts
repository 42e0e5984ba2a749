import type { Paper } from './paper.ts'
import type { PaperInfo } from './sheets.ts'

/** The kinds of document parts. */
type Kind = 'letterhead' | 'title' | 'warning' | 'prose' | 'section' | 'note' | 'facts' | 'steps' | 'fixed' | 'attach'

/** The footer of each page; `{page}` and `{pages}` are replaced by their numbers, the first page is 1. */
export interface Footer {
  left: string
  right: string
}

/** A document as plain data, so that a worker can render it; the same data always gives the same bytes. */
export interface Script {
  readonly info: PaperInfo
  readonly parts: readonly { readonly kind: Kind; readonly values: readonly unknown[] }[]
  readonly footer: Footer
}

/** Records calls of `Paper`'s methods as a script. */
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
