// Checks a permit as a platform's service would: node examples/check-permit.mjs PERMIT ACTION
// VERIGRAPH_URL says where Verigraph is (http://127.0.0.1:4000), PLATFORM whose permits count (the demo's VietSocial),
// VERIGRAPH_USER whose session it is; without it the permit alone tells.
import { PermitRefused, VerigraphIssuer, verifyPermit } from 'verigraph/sdk'

const [token = '', action = 'COMMENT'] = process.argv.slice(2)
const url = process.env.VERIGRAPH_URL ?? 'http://127.0.0.1:4000'
const userId = process.env.VERIGRAPH_USER ?? null
const platformId = process.env.PLATFORM ?? (await idOf('vietsocial.example'))

try {
  console.log(await verifyPermit(token, { issuer: new VerigraphIssuer(url), platformId, userId, action }))
} catch (error) {
  if (!(error instanceof PermitRefused)) throw error
  console.log(`${error.code}: ${error.message}`)
  process.exitCode = 1
}

async function idOf(domain) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: 'query ($domain: String!) { platform(domain: $domain) { id } }',
      variables: { domain },
    }),
  })
  const { data } = await response.json()
  return data.platform.id
}
