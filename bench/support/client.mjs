/** A client of the demo that asks over HTTP; throws where there are errors. */
export async function clientOf(url, clientId) {
  const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: clientId, client_secret: 'demo' })
  const { access_token: token } = await (await fetch(`${url}/oidc/token`, { method: 'POST', body })).json()
  const endpoint = { url: `${url}/graphql`, headers: { authorization: `Bearer ${token}` } }
  return {
    url,
    token,
    headers: endpoint.headers,
    ask: (query, variables) => ask(endpoint, JSON.stringify({ query, variables })),
  }
}

/** What one request is answered; throws where there are errors. */
export async function ask({ url, headers }, body) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  })
  const { data, errors } = await response.json()
  if (errors) throw new Error(JSON.stringify(errors))
  return data
}

/** The id of a new user of the client's platform, verified by phone. */
export async function verifiedUser({ url, ask }) {
  const { registerUser } = await ask(
    'mutation ($input: RegisterUserInput!) { registerUser(input: $input) { user { id } } }',
    { input: { externalId: 'bench', handle: 'bench' } },
  )
  const userId = registerUser.user.id
  const { startPhoneVerification } = await ask(
    'mutation ($input: StartPhoneVerificationInput!) { startPhoneVerification(input: $input) { phoneVerification { id } } }',
    { input: { userId, legalName: 'Đo Lường', phoneNumber: '+84987650000' } },
  )
  const { messages } = await (await fetch(`${url}/dev/inbox?phoneNumber=%2B84987650000`)).json()
  await ask(
    'mutation ($input: ConfirmPhoneVerificationInput!) { confirmPhoneVerification(input: $input) { userErrors { code } } }',
    { input: { verificationId: startPhoneVerification.phoneVerification.id, code: messages[0].code } },
  )
  return userId
}
