import {
  AcknowledgeRemovalOrderDocument,
  ApproveRemovalOrderDocument,
  ConfirmPhoneVerificationDocument,
  DraftRemovalOrderDocument,
  FollowRemovalOrderEventsDocument,
  PollRemovalOrderEventsDocument,
  PublishContentItemDocument,
  RegisterUserDocument,
  ReportComplianceDocument,
  StartPhoneVerificationDocument,
} from '../support/generated.ts'
import { codeSentTo, grounds, unique, uniquePhoneNumber } from '../support/story.ts'
import { TestVerigraph } from '../support/verigraph.ts'
import { apollo } from './apollo.ts'
import { apollo3 } from './apollo-3.ts'
import type { Connect } from './as-they-come.ts'
import { graphqlRequest } from './graphql-request.ts'
import { graphqlSse } from './graphql-sse.ts'
import { graphqlWs } from './graphql-ws.ts'
import { urql } from './urql.ts'

const CLIENTS: [string, Connect][] = [
  ['urql', urql],
  ['Apollo Client 4', apollo],
  ['Apollo Client 3', apollo3],
  ['graphql-request', graphqlRequest],
  ['graphql-ws', graphqlWs],
  ['graphql-sse', graphqlSse],
]

describe('a client of the trade, set up with an address and a token', () => {
  let verigraph: TestVerigraph
  beforeAll(async () => {
    verigraph = await TestVerigraph.start()
  })
  afterAll(() => verigraph[Symbol.asyncDispose]())

  it.each(CLIENTS)('tells the whole story: %s', async (_name, connect) => {
    await using opened = new AsyncDisposableStack()
    const as = async (clientId: 'vietsocial' | 'officer' | 'director') => {
      const client = connect({
        http: `${verigraph.url}/graphql`,
        webSocket: `${verigraph.url.replace('http', 'ws')}/graphql`,
        authorization: `Bearer ${await verigraph.as(clientId).token()}`,
      })
      opened.defer(async () => void (await client.close()))
      return client
    }
    const platform = await as('vietsocial')
    const officer = await as('officer')
    const director = await as('director')

    const account = { externalId: unique('client'), handle: unique('client') }
    const { registerUser } = await platform.run(RegisterUserDocument, { input: account })
    const userId = registerUser.user?.id ?? ''
    const post = { authorId: userId, kind: 'COMMENT' as const, text: 'Chào cả nhà' }
    const refused = await platform.run(PublishContentItemDocument, { input: post })
    expect(refused.publishContentItem).toMatchObject({
      contentItem: null,
      userErrors: [{ code: 'VERIFICATION_REQUIRED', requiredLevel: 'PHONE' }],
    })

    const phoneNumber = uniquePhoneNumber()
    const { startPhoneVerification } = await platform.run(StartPhoneVerificationDocument, {
      input: { userId, legalName: 'Nguyễn Văn An', phoneNumber },
    })
    const verificationId = startPhoneVerification.phoneVerification?.id ?? ''
    const code = await codeSentTo(verigraph, phoneNumber)
    await platform.run(ConfirmPhoneVerificationDocument, { input: { verificationId, code } })
    const { publishContentItem } = await platform.run(PublishContentItemDocument, { input: post })
    const targetId = publishContentItem.contentItem?.id ?? ''

    const input = { targetId, action: 'REMOVE_CONTENT' as const, ...grounds() }
    const { draftRemovalOrder } = await officer.run(DraftRemovalOrderDocument, { input })
    const removalOrderId = draftRemovalOrder.removalOrder?.id ?? ''
    const past = await verigraph.as('vietsocial').run(PollRemovalOrderEventsDocument, {})
    const after = past.removalOrderEvents.at(-1)?.cursor
    const heard = platform.first?.(FollowRemovalOrderEventsDocument, { after })
    await director.run(ApproveRemovalOrderDocument, { input: { removalOrderId } })
    const issued = { kind: 'ISSUED', removalOrder: { id: removalOrderId, status: 'ISSUED', target: { id: targetId } } }
    if (heard) expect((await heard).removalOrderEvents).toMatchObject(issued)

    await platform.run(AcknowledgeRemovalOrderDocument, { input: { removalOrderId } })
    const { reportCompliance } = await platform.run(ReportComplianceDocument, { input: { removalOrderId } })
    expect(reportCompliance).toMatchObject({ removalOrder: { status: 'COMPLIED' }, userErrors: [] })
  })
})
