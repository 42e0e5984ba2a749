import { UserManager, WebStorageStateStore } from 'oidc-client-ts'
import type { Settings } from './settings.ts'

/** Where the issuer leads back to. */
const CALLBACK = '/callback'

/** Seconds before its end from which on a token is renewed. */
const RENEW_BEFORE = 30

/** Where somebody was before being led to the issuer. */
interface Return {
  to: string
}

/** Signs people in at the issuer (authorization code with PKCE), keeps their tokens for this tab, and renews them. */
export class SignIn {
  readonly #manager: UserManager
  #renewal: Promise<string | null> | undefined

  constructor(settings: Settings) {
    this.#manager = new UserManager({
      authority: settings.issuer,
      client_id: settings.clientId,
      scope: settings.scope,
      redirect_uri: `${location.origin}${CALLBACK}`,
      post_logout_redirect_uri: `${location.origin}/`,
      userStore: new WebStorageStateStore({ store: sessionStorage }),
      automaticSilentRenew: false, // `token` renews when one is needed, so that a refresh token is never used twice
    })
  }

  /** Whether somebody is signed in. On the way back from the issuer, the address becomes the one that was left. */
  async resume(): Promise<boolean> {
    if (location.pathname === CALLBACK) {
      const user = await this.#manager.signinRedirectCallback()
      history.replaceState(null, '', (user.state as Return | undefined)?.to ?? '/')
    }
    return (await this.token()) !== null
  }

  /** `account` is filled in at the issuer. */
  begin(options: { language: string; account?: string }): Promise<void> {
    const to = location.pathname === CALLBACK ? '/' : location.pathname + location.search
    return this.#manager.signinRedirect({
      state: { to } satisfies Return,
      ui_locales: options.language,
      ...(options.account && { login_hint: options.account, prompt: 'login' }),
    })
  }

  /** One that counts for a while yet; null where nobody is signed in any more. */
  async token(): Promise<string | null> {
    const user = await this.#manager.getUser()
    if (!user) return null
    if ((user.expires_in ?? 0) > RENEW_BEFORE) return user.access_token
    return (await this.#renew()) ?? (user.expired ? null : user.access_token)
  }

  /** Once for all who wait for it. */
  #renew(): Promise<string | null> {
    this.#renewal ??= this.#manager
      .signinSilent()
      .then((user) => user?.access_token ?? null)
      .catch(() => null)
      .finally(() => {
        this.#renewal = undefined
      })
    return this.#renewal
  }

  /** Leaves the issuer, too. Where that is out of reach, at least this tab knows nobody any more. */
  async end(language: string): Promise<void> {
    try {
      await this.#manager.signoutRedirect({ extraQueryParams: { ui_locales: language } })
    } catch {
      await this.#manager.removeUser()
      location.assign('/')
    }
  }
}
