/** Returns the origins of the demo. Not `*.localhost`: not every resolver answers it locally (RFC 6761, section 6.3). */
export const originsOf = (publicUrl: string): string[] =>
  ['127.0.0.1', 'localhost', '[::1]'].map((name) => publicUrl.replace('127.0.0.1', name))
