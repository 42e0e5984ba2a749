import { createPublicKey } from 'node:crypto'
import { jwtVerify } from 'jose'
import { VerigraphIssuer, verifyPermit } from '../../dist/sdk/index.js'
import { clientOf, verifiedUser } from '../support/client.mjs'
import { interleave } from '../support/interleave.mjs'
import { startProduct } from '../support/server.mjs'

/** Checks of one permit after another: the SDK's whole check (claims, action, status) against jose's of the signature alone. */
export async function permits({ quick }) {
  const server = await startProduct()
  try {
    const platform = await clientOf(server.url, 'vietsocial')
    const userId = await verifiedUser(platform)
    const { issuePermit } = await platform.ask(
      'mutation ($input: IssuePermitInput!) { issuePermit(input: $input) { permit { token } } }',
      { input: { userId, actions: ['COMMENT', 'POST'] } },
    )
    const { viewer } = await platform.ask('{ viewer { organisation { id } } }')
    const { token } = issuePermit.permit
    const issuer = new VerigraphIssuer(server.url)
    const expected = { issuer, platformId: viewer.organisation.id, userId, action: 'COMMENT' }
    const { keys } = await (await fetch(`${server.url}/.well-known/jwks.json`)).json()
    const key = createPublicKey({ key: keys[0], format: 'jwk' })

    const ours = async () => (await verifyPermit(token, expected)).userId
    const peer = async () => (await jwtVerify(token, key, { algorithms: ['EdDSA'] })).payload.sub
    if ((await ours()) !== userId || (await peer()) !== userId) throw new Error('The two do not agree.')
    return [
      await interleave({
        measure: 'checks a second',
        ours,
        peer,
        peerName: 'bare jose jwtVerify',
        blocks: quick ? 4 : 40,
        block: 250,
      }),
    ]
  } finally {
    await server.stop()
  }
}
