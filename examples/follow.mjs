// Prints a recipient's removal orders as they come: node examples/follow.mjs [CLIENT] [CURSOR]
// Pass the last cursor that it printed to go on from there; without one it replays the log from the beginning.
import { createClient } from 'graphql-ws'

const [clientId = 'vietsocial', after = null] = process.argv.slice(2)
const url = process.env.VERIGRAPH_URL ?? 'http://127.0.0.1:4000'

const client = createClient({
  url: `${url.replace('http', 'ws')}/graphql`,
  connectionParams: async () => ({ authorization: `Bearer ${await token()}` }),
})

const query = `subscription ($after: String) {
  removalOrderEvents(after: $after) {
    cursor sequence kind
    removalOrder { reference status action dueAt target { __typename ... on ContentItem { text url } ... on ExternalLink { link: url } } }
  }
}`

for await (const { data, errors } of client.iterate({ query, variables: { after } })) {
  if (errors) throw new Error(errors[0].message)
  console.log(JSON.stringify(data.removalOrderEvents))
}

async function token() {
  const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: clientId, client_secret: 'demo' })
  const response = await fetch(`${url}/oidc/token`, { method: 'POST', body })
  return (await response.json()).access_token
}
