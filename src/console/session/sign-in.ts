import { ErrorResponse, type User, UserManager, WebStorageStateStore } from 'oidc-client-ts'
import { claimSession, isClaimedElsewhere, nameSession } from './claim-session.ts'
import { forgetDrafts } from './kept-drafts.ts'
import type { Settings } from './settings.ts'

/** Where the issuer leads back to. */
const CALLBACK = '/callback'

/** Where people come to sign in, as somebody else it may be; whoever opens a link of the console in a new tab comes elsewhere. */
const HOME = '/'

/** Seconds before its end from which on a token is renewed. */
const RENEW_BEFORE = 30

/** What an issuer answers that may soon answer otherwise (RFC 6749, section 4.1.2.1). */
const PASSING = ['server_error', 'temporarily_unavailable']

/** Where somebody was before being led to the issuer. */
interface Return {
  to: string
}

/** Whether somebody is signed in; `expired` where somebody was, `elsewhere` where the issuer need not ask: somebody is, in another tab. */
export type Resumed = 'signedIn' | 'signedOut' | 'expired' | 'elsewhere'

/** Signs people in at the issuer (authorization code with PKCE), keeps their tokens for this tab, and renews them. */
export class SignIn {
  readonly #manager: UserManager
  #renewal: Promise<string | null> | undefined
  /** Who is signed in at the tab that this one is a copy of. */
  #original: User | undefined

  constructor(settings: Settings) {
    this.#manager = new UserManager({
      authority: settings.issuer,
      client_id: settings.clientId,
      scope: settings.scope,
      redirect_uri: `${location.origin}${CALLBACK}`,
      post_logout_redirect_uri: `${location.origin}${HOME}`,
      userStore: new WebStorageStateStore({ store: sessionStorage }),
      automaticSilentRenew: false, // `token` renews when one is needed, so that a refresh token is never used twice
    })
  }

  /** On the way back from the issuer, the address becomes the one that was left. Throws where that way has failed. */
  async resume(): Promise<Resumed> {
    if (location.pathname === CALLBACK) await this.#comeBack()
    const user = await this.#manager.getUser()
    if (!user) return location.pathname !== HOME && (await isClaimedElsewhere()) ? 'elsewhere' : 'signedOut'
    if (!(await claimSession())) {
      this.#original = user
      await this.#manager.removeUser()
      return 'elsewhere'
    }
    // Where the issuer is out of reach, what is asked next says so, and can be asked again.
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

  /** `account` is filled in at the issuer, and asked for its password; a copy of a tab asks for whoever is signed in there. */
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
   * One that counts for a while yet; null where nobody is signed in any more. Throws where it has run out, and the issuer cannot be
   * reached to renew it.
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

  /** Once for all who wait for it; null where the issuer refuses. */
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

  /** Leaves the issuer, too. Where that is out of reach, at least this tab knows nobody any more. */
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
