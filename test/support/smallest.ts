import { type ASTNode, type DocumentNode, parse, print, visit } from 'graphql'

/** What may be left out of a document. */
const PARTS = [
  'Field',
  'InlineFragment',
  'FragmentSpread',
  'FragmentDefinition',
  'Directive',
  'Argument',
  'VariableDefinition',
  'ObjectField',
]

/** A document that still shows something, with each part left out without which it does. */
export async function smallest(source: string, shows: (source: string) => Promise<boolean>): Promise<string> {
  let left = source
  for (let leaves = true; leaves; ) {
    leaves = false
    const count = partsOf(parse(left)).length
    for (let part = 0; part < count; part += 1) {
      const less = without(parse(left), part)
      if (less === undefined || !(await shows(less).catch(() => false))) continue
      left = less
      leaves = true
      break
    }
  }
  return print(parse(left))
}

function partsOf(document: DocumentNode): ASTNode[] {
  const parts: ASTNode[] = []
  visit(document, { enter: (node) => void (PARTS.includes(node.kind) && parts.push(node)) })
  return parts
}

function without(document: DocumentNode, part: number): string | undefined {
  const leftOut = partsOf(document)[part]
  try {
    const text = print(visit(document, { enter: (node) => (node === leftOut ? null : undefined) }))
    parse(text)
    return text
  } catch {
    return undefined
  }
}
