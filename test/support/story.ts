import type { TestClient } from './client.ts'
import {
  ApproveRemovalOrderDocument,
  ConfirmPhoneVerificationDocument,
  type ContentKind,
  DraftRemovalOrderDocument,
  type DraftRemovalOrderInput,
  PublishContentItemDocument,
  RegisterUserDocument,
  StartLiveStreamDocument,
  StartPhoneVerificationDocument,
} from './generated.ts'
import type { TestVerigraph } from './verigraph.ts'

let made = 0

/** A value that no other step of this run has used. */
export const unique = (what: string): string => `${what}-${process.pid}-${++made}`

/** Vietnamese mobile numbers of a range of their own. */
export const uniquePhoneNumber = (): string => `+8498${String(1_000_000 + ++made).slice(0, 7)}`

export async function registerUser(platform: TestClient): Promise<{ id: string }> {
  const input = { externalId: unique('account'), handle: unique('handle') }
  const { registerUser } = await platform.run(RegisterUserDocument, { input })
  return present(registerUser.user, registerUser.userErrors)
}

/** The code that the dev inbox holds for a phone. */
export async function codeSentTo(verigraph: Pick<TestVerigraph, 'url'>, phoneNumber: string): Promise<string> {
  const response = await fetch(`${verigraph.url}/dev/inbox?phoneNumber=${encodeURIComponent(phoneNumber)}`)
  const { messages } = (await response.json()) as { messages: { code: string }[] }
  return present(messages[0], messages).code
}

export async function verifyUser(
  verigraph: Pick<TestVerigraph, 'url'>,
  platform: TestClient,
  userId: string,
  person: { legalName?: string; phoneNumber?: string } = {},
) {
  const { legalName = 'Nguyễn Văn An', phoneNumber = uniquePhoneNumber() } = person
  const { startPhoneVerification: started } = await platform.run(StartPhoneVerificationDocument, {
    input: { userId, legalName, phoneNumber },
  })
  const verificationId = present(started.phoneVerification, started.userErrors).id
  const code = await codeSentTo(verigraph, phoneNumber)
  const { confirmPhoneVerification } = await platform.run(ConfirmPhoneVerificationDocument, {
    input: { verificationId, code },
  })
  return present(confirmPhoneVerification.verifiedIdentity, confirmPhoneVerification.userErrors)
}

export async function verifiedUser(
  verigraph: Pick<TestVerigraph, 'url'>,
  platform: TestClient,
): Promise<{ id: string }> {
  const user = await registerUser(platform)
  await verifyUser(verigraph, platform, user.id)
  return user
}

export async function publish(
  platform: TestClient,
  authorId: string,
  values: { kind?: ContentKind; url?: string; externalId?: string } = {},
) {
  const input = { authorId, kind: 'POST' as const, text: 'Xin chào', ...values }
  const { publishContentItem } = await platform.run(PublishContentItemDocument, { input })
  return present(publishContentItem.contentItem, publishContentItem.userErrors)
}

export async function startLiveStream(platform: TestClient, hostId: string) {
  const { startLiveStream } = await platform.run(StartLiveStreamDocument, { input: { hostId, title: 'Xin chào' } })
  return present(startLiveStream.liveStream, startLiveStream.userErrors)
}

/** What an order needs beside its target. */
export const grounds = () => ({ reference: unique('REF'), legalBasis: 'Điều 16 khoản 1', reasons: 'Sai sự thật.' })

type Target = Pick<DraftRemovalOrderInput, 'targetId' | 'targetUrl' | 'recipientId'> & Partial<DraftRemovalOrderInput>

/** Whose clients act: of a whole Verigraph, or of a router before a split one. */
type Clients = Pick<TestVerigraph, 'as'>

export async function draftOrder(verigraph: Clients, target: Target) {
  const input = { action: 'REMOVE_CONTENT' as const, ...grounds(), ...target }
  const { draftRemovalOrder } = await verigraph.as('officer').run(DraftRemovalOrderDocument, { input })
  return present(draftRemovalOrder.removalOrder, draftRemovalOrder.userErrors)
}

export async function issueOrder(verigraph: Clients, target: Target) {
  const { id: removalOrderId } = await draftOrder(verigraph, target)
  const { approveRemovalOrder } = await verigraph
    .as('director')
    .run(ApproveRemovalOrderDocument, { input: { removalOrderId } })
  return present(approveRemovalOrder.removalOrder, approveRemovalOrder.userErrors)
}

/** An order about a new post of VietSocial. */
export async function issueOrderAboutPost(verigraph: Clients & Pick<TestVerigraph, 'url'>) {
  const platform = verigraph.as('vietsocial')
  const author = await verifiedUser(verigraph, platform)
  const post = await publish(platform, author.id)
  return { order: await issueOrder(verigraph, { targetId: post.id }), post, author }
}

function present<T>(value: T | null | undefined, why: unknown): T {
  if (value === null || value === undefined) throw new Error(`Refused: ${JSON.stringify(why)}`)
  return value
}
