import { Lexer, OperationTypeNode, Source, type Token, TokenKind } from 'graphql'

const OPENING = new Set<string>([TokenKind.BRACE_L, TokenKind.PAREN_L, TokenKind.BRACKET_L])
const CLOSING = new Set<string>([TokenKind.BRACE_R, TokenKind.PAREN_R, TokenKind.BRACKET_R])
const TYPES: readonly string[] = Object.values(OperationTypeNode)

/**
 * The type of the operation that a text holds under a name, or of the first one, read no further than that: how to answer must be known
 * before anybody has paid for parsing. Undefined where there is none to be found; why, parsing tells.
 */
export function operationTypeIn(text: string, name: string | undefined): OperationTypeNode | undefined {
  const lexer = new Lexer(new Source(text))
  try {
    for (const first of firstTokens(lexer)) {
      if (first.kind === TokenKind.BRACE_L) return OperationTypeNode.QUERY
      if (!TYPES.includes(first.value)) continue
      if (!name || lexer.lookahead().value === name) return first.value as OperationTypeNode
    }
  } catch {
    // parsing tells what is wrong with it, and where
  }
  return undefined
}

/** The token with which each definition begins: it ends with the brace that closes its selections. */
function* firstTokens(lexer: Lexer): Generator<Token> {
  let depth = 0
  let isFirst = true
  for (let token = lexer.advance(); token.kind !== TokenKind.EOF; token = lexer.advance()) {
    if (isFirst) yield token
    if (OPENING.has(token.kind)) depth += 1
    if (CLOSING.has(token.kind)) depth -= 1
    isFirst = depth === 0 && token.kind === TokenKind.BRACE_R
  }
}
