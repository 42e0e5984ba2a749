import { Paper } from './paper.ts'
import type { Script } from './script.ts'

/** Renders a script as a PDF. */
export function setInType({ info, parts, footer }: Script): Promise<Buffer> {
  const paper = new Paper(info)
  for (const { kind, values } of parts) (paper[kind] as (...given: readonly unknown[]) => void)(...values)
  return paper.finish((page, pages) => ({
    left: footer.left,
    right: footer.right.replace('{page}', String(page)).replace('{pages}', String(pages)),
  }))
}
