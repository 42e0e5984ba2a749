/** The text printed at the start: the addresses, and how to try them. */
export const greeting = (url: string, dataFolder: string): string => `
  Verigraph demo       ${url}            the console; GraphiQL at /graphiql, what is where at /dev
  GraphQL              ${url}/graphql    HTTP, WebSocket, Server-Sent Events
  tokens               ${url}/oidc/token vietsocial, globaltube, vnnet, officer, director, reviewer, auditor, admin, admin2; secret: demo
  people               the same names, password: demo (client console, authorization code with PKCE)
  text messages        ${url}/dev/inbox?phoneNumber=…
  data                 ${dataFolder}

  Try it:  TOKEN=$(curl -s -u officer:demo -d grant_type=client_credentials ${url}/oidc/token | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
           curl -s ${url}/graphql -H "authorization: Bearer $TOKEN" -H 'content-type: application/json' \\
             -d '{"query":"{ removalOrders(first: 5) { nodes { reference status overdue recipient { name } } } }"}'
`
