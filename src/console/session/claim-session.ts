/** The storage key of the tab's session, and the prefix of its lock. */
const KEPT = 'verigraph.session'

/** Milliseconds after which another tab is certain to hold the session: on a reload, the previous page may just be releasing it. */
const PATIENCE = 1500

/** Assigns a new name to the session of this tab. */
export const nameSession = (): void => sessionStorage.setItem(KEPT, crypto.randomUUID())

/**
 * Acquires the session for the lifetime of this page; returns false when another tab holds it. A duplicated tab has a copy of the session
 * storage, and two tabs that use the same refresh token would end the session of both.
 */
export function claimSession(): Promise<boolean> {
  if (sessionStorage.getItem(KEPT) === null) nameSession()
  const signal = AbortSignal.timeout(PATIENCE)
  return new Promise((resolve) => {
    const hold = () => {
      resolve(true)
      return new Promise(() => {}) // the browser releases the lock with the page
    }
    navigator.locks.request(`${KEPT}.${sessionStorage.getItem(KEPT)}`, { signal }, hold).catch(() => resolve(false))
  })
}

/** Whether another tab of this browser has a session. */
export async function isClaimedElsewhere(): Promise<boolean> {
  const { held = [] } = await navigator.locks.query()
  return held.some(({ name }) => name?.startsWith(`${KEPT}.`))
}
