import type { Caller } from '../access/index.ts'
import type { ServeConfig } from '../config/index.ts'
import type { Mode } from '../installation/index.ts'
import { SecretsFile } from '../secrets/index.ts'
import { HttpSmsGateway } from '../sms/index.ts'

/** The actor that appoints the first admin, as named in the audit trail. */
const CONFIGURATION: Caller = {
  clientId: 'verigraph-configuration',
  roles: [],
  organisationId: null,
  jurisdiction: null,
}

/**
 * The production mode: everything comes from the configuration, and the only initial client is the admin that it names.
 */
export async function serveMode(config: ServeConfig): Promise<Mode> {
  const issuers = config.issuers.map((url) => ({ url, knownAs: url }))
  return {
    host: config.host,
    secrets: await SecretsFile.read(config.secretsFile),
    at: () => ({
      publicUrl: config.publicUrl,
      tokens: {
        issuers,
        audience: config.audience,
        types: config.tokenTypes,
        subjectClaims: config.subjectClaims,
        personClaim: config.personClaim,
      },
      sms: new HttpSmsGateway(config.sms),
      messageLimits: config.messageLimits,
      credentialIssuers: config.credentialIssuers,
      console: {
        issuer: config.issuers[0] ?? '',
        clientId: config.consoleClient,
        scope: config.consoleScope,
        demo: false,
      },
      async settle({ services }) {
        const [first] = issuers
        if (!config.adminSubject || !first) return
        const admin = { issuer: first.knownAs, subject: config.adminSubject }
        await services.apiClients.appointAdmin(CONFIGURATION, admin)
      },
    }),
  }
}
