import { Lexer, OperationTypeNode, Source, type Token, TokenKind } from 'graphql'

const OPENING = new Set<string>([TokenKind.BRACE_L, TokenKind.PAREN_L, TokenKind.BRACKET_L])
const CLOSING = new Set<string>([TokenKind.BRACE_R, TokenKind.PAREN_R, TokenKind.BRACKET_R])
const TYPES: readonly string[] = Object.values(OperationTypeNode)

/**
 * Finds the type of the named operation, or of the first one, without parsing: the response format must be known before the sender
 * has paid for parsing. Undefined if there is none; parsing reports why.
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
    // parsing reports the error
  }
  return undefined
}

/** The first token of each definition; a definition ends with the brace that closes its selections. */
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
