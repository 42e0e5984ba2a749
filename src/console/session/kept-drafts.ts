const PREFIX = 'verigraph.draft.'

/** Under which a tab keeps what somebody has begun to write. */
export const draftKeyOf = (clientId: string): string => `${PREFIX}${clientId}`

/** Whoever comes next to this tab finds nothing of it. */
export function forgetDrafts(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key)
}
