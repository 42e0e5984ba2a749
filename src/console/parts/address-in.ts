/** Returns the URL in a piece of text, without surrounding characters; null when there is none that an order can be about. */
export function addressIn(text: string): string | null {
  const bare = text.replace(/^[\p{Cf}\s<("“]+|[\p{Cf}\s>)"”.]+$/gu, '')
  const whole = /^https?:\/\//i.test(bare) ? bare : `https://${bare}`
  if (!URL.canParse(whole) || !new URL(whole).hostname.includes('.')) return null
  return whole
}
