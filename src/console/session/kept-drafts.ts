const PREFIX = 'verigraph.draft.'

/** Returns the storage key of a viewer's unfinished draft in this tab. */
export const draftKeyOf = (clientId: string): string => `${PREFIX}${clientId}`

/** Deletes the drafts, so that the next viewer in this tab does not find them. */
export function forgetDrafts(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key)
}
