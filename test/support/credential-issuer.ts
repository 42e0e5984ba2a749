import { randomUUID } from 'node:crypto'
import { Issuer } from './issuer.ts'

/** What a credential is made of, where a test wants it otherwise. */
export interface CredentialOptions {
  nonce: string
  audience: string
  issuer?: string
  issuedAt?: number
  claims?: object
  /** Whom the issuer knows by it; another person with each credential where it is not given, none for null. */
  subject?: string | null
  verification?: object
  /** Leaves `verified_claims` out. */
  bare?: boolean
}

/** A national e-ID on a port of its own. */
export class CredentialIssuer implements AsyncDisposable {
  private constructor(private readonly issuer: Issuer) {}

  static async start(): Promise<CredentialIssuer> {
    return new CredentialIssuer(await Issuer.start())
  }

  get url(): string {
    return this.issuer.url
  }

  issue(options: CredentialOptions): Promise<string> {
    const {
      nonce,
      audience,
      issuer = this.url,
      issuedAt = Math.floor(Date.now() / 1000),
      subject = randomUUID(),
    } = options
    const verified_claims = {
      verification: { trust_framework: 'vn_eid', ...options.verification },
      claims: { given_name: 'Thị Bình', family_name: 'Trần', ...options.claims },
    }
    return this.issuer.sign({
      nonce,
      ...(options.bare ? {} : { verified_claims }),
      iss: issuer,
      aud: audience,
      ...(subject !== null && { sub: subject }),
      iat: issuedAt,
      exp: Math.floor(Date.now() / 1000) + 600,
    })
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.issuer[Symbol.asyncDispose]()
  }
}
