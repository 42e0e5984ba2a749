import { ErrorResponse, type User, UserManager, WebStorageStateStore } from 'oidc-client-ts'
import { claimSession, isClaimedElsewhere, nameSession } from './claim-session.ts'
import { forgetDrafts } from './kept-drafts.ts'
import type { Settings } from './settings.ts'

/** The redirect path for the issuer. */
const CALLBACK = '/callback'

/**
 * The path for signing in, possibly with another account; a link to any other page, opened in a new tab, uses the session of the issuer.
 */
const HOME = '/'

/** Seconds before its expiry from which on a token is renewed. */
const RENEW_BEFORE = 30

/** Temporary errors of the issuer (RFC 6749, section 4.1.2.1). */
const PASSING = ['server_error', 'temporarily_unavailable']

/** Where to return to after signing in. */
interface Return {
  to: string
}

/** The state after loading; `expired` after a session, `elsewhere` if another tab has a session, so that the issuer need not prompt. */
export type Resumed = 'signedIn' | 'signedOut' | 'expired' | 'elsewhere'

/** Signs people in at the issuer (authorization code with PKCE), stores their tokens for this tab, and renews them. */
export class SignIn {
  readonly #manager: UserManager
  #renewal: Promise<string | null> | undefined
  /** The user of the tab that this one was duplicated from. */
  #original: User | undefined

  constructor(settings: Settings) {
    this.#manager = new UserManager({
      authority: settings.issuer,
      client_id: settings.clientId,
      scope: settings.scope,
      redirect_uri: `${location.origin}${CALLBACK}`,
      post_logout_redirect_uri: `${location.origin}${HOME}`,
      userStore: new WebStorageStateStore({ store: sessionStorage }),
      automaticSilentRenew: false, // `token` renews on demand, so that a refresh token is never used twice
    })
  }

  /** Completes a redirect from the issuer and restores the previous URL. Throws when the sign-in has failed. */
  async resume(): Promise<Resumed> {
    if (location.pathname === CALLBACK) await this.#comeBack()
    const user = await this.#manager.getUser()
    if (!user) return location.pathname !== HOME && (await isClaimedElsewhere()) ? 'elsewhere' : 'signedOut'
    if (!(await claimSession())) {
      this.#original = user
      await this.#manager.removeUser()
      return 'elsewhere'
    }
    // If the issuer is unreachable, the next request fails visibly, and can be repeated.
    const isThere = await this.token().then(
      (token) => token !== null,
      () => true,
    )
    return isThere ? 'signedIn' : 'expired'
  }

  async #comeBack(): Promise<void> {
    const address = location.href
    history.replaceState(null, '', HOME)
    const user = await this.#manager.signinRedirectCallback(address)
    nameSession()
    history.replaceState(null, '', (user.state as Return | undefined)?.to ?? HOME)
  }

  /**
   * Redirects to the issuer. It prefills `account` and asks for its password; for a duplicated tab it continues with the user of the
   * original.
   */
  begin(options: { language: string; account?: string }): Promise<void> {
    return this.#manager.signinRedirect({
      state: { to: location.pathname + location.search } satisfies Return,
      ui_locales: options.language,
      ...(options.account ? { login_hint: options.account, prompt: 'login' } : this.#hint()),
    })
  }

  #hint(): { id_token_hint?: string } {
    return this.#original?.id_token ? { id_token_hint: this.#original.id_token } : {}
  }

  /**
   * Returns an access token that is valid for a while; null when nobody is signed in any more. Throws when it has expired and the issuer is
   * unreachable for a renewal.
   */
  async token(): Promise<string | null> {
    const user = await this.#manager.getUser()
    if (!user) return null
    if ((user.expires_in ?? 0) > RENEW_BEFORE) return user.access_token
    const present = user.expired ? null : user.access_token
    if (!user.refresh_token) return present
    try {
      return (await this.#renew()) ?? present
    } catch (error) {
      if (present) return present
      throw error
    }
  }

  /** Renews the token once for all concurrent callers; null when the issuer refuses. */
  #renew(): Promise<string | null> {
    this.#renewal ??= this.#manager
      .signinSilent()
      .then((user) => user?.access_token ?? null)
      .catch((error) => {
        if (error instanceof ErrorResponse && !PASSING.includes(error.error ?? '')) return null
        throw error
      })
      .finally(() => {
        this.#renewal = undefined
      })
    return this.#renewal
  }

  /** Signs out, at the issuer, too. If that is unreachable, at least the tokens of this tab are removed. */
  async end(language: string): Promise<void> {
    forgetDrafts()
    try {
      await this.#manager.signoutRedirect({ extraQueryParams: { ui_locales: language } })
    } catch {
      await this.#manager.removeUser()
      location.assign(HOME)
    }
  }
}
