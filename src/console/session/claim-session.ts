/** Under which a tab's session is known to the others. */
const KEPT = 'verigraph.session'

/** Milliseconds until another tab has a session for sure: where a page was loaded anew, the one before it may just be letting go. */
const PATIENCE = 1500

/** Gives the session of this tab, which has just begun, a name of its own. */
export const nameSession = (): void => sessionStorage.setItem(KEPT, crypto.randomUUID())

/**
 * Takes the session for as long as this page lives; false where another tab has it. A tab that is duplicated is copied with all
 * that it keeps, and two that renew with the same refresh token would end the session of both.
 */
export function claimSession(): Promise<boolean> {
  if (sessionStorage.getItem(KEPT) === null) nameSession()
  const signal = AbortSignal.timeout(PATIENCE)
  return new Promise((resolve) => {
    const hold = () => {
      resolve(true)
      return new Promise(() => {}) // the browser lets go once the page is gone
    }
    navigator.locks.request(`${KEPT}.${sessionStorage.getItem(KEPT)}`, { signal }, hold).catch(() => resolve(false))
  })
}

/** Whether somebody is signed in in another tab of this browser. */
export async function isClaimedElsewhere(): Promise<boolean> {
  const { held = [] } = await navigator.locks.query()
  return held.some(({ name }) => name?.startsWith(`${KEPT}.`))
}
