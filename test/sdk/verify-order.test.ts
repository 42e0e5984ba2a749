import { VerigraphIssuer, verifyOrder } from '../../src/sdk/index.ts'
import { SigningKeys } from '../../src/signing/index.ts'
import { describeOnStorage } from '../support/each-storage.ts'
import { IssuePermitDocument, ViewerDocument } from '../support/generated.ts'
import { issueOrderAboutPost } from '../support/story.ts'

describeOnStorage('verifyOrder', (startOn) => {
  it('takes an order that was signed for its recipient, and nothing else', async () => {
    await using verigraph = await startOn()
    const platform = verigraph.as('vietsocial')
    const recipientId = (await platform.run(ViewerDocument, {})).viewer.organisation?.id ?? ''
    const { order, post, author } = await issueOrderAboutPost(verigraph)
    const document = order.signedDocument ?? ''
    const expected = { issuer: new VerigraphIssuer(verigraph.url), recipientId }
    expect(await verifyOrder(document, expected)).toMatchObject({
      id: order.id,
      target: { id: post.id },
      action: 'REMOVE_CONTENT',
      recipient: { id: recipientId },
      dueAt: order.dueAt,
    })

    const [header, payload, signature] = document.split('.') as [string, string, string]
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString())
    const altered = Buffer.from(JSON.stringify({ ...claims, target: { url: 'https://other.example' } }))
    const forger = await SigningKeys.import([await SigningKeys.generate()])
    const { issuePermit } = await platform.run(IssuePermitDocument, {
      input: { userId: author.id, actions: ['POST'] },
    })
    for (const forged of [
      '',
      `${header}.${altered.toString('base64url')}.${signature}`,
      await forger.sign(claims, 'removal-order+jws'),
      issuePermit.permit?.token ?? '',
    ])
      await expect(verifyOrder(forged, expected)).rejects.toThrow('no order that the issuer has signed')
    await expect(verifyOrder(document, { ...expected, recipientId: 'platform_other' })).rejects.toThrow(
      'this recipient',
    )
  })

  it('takes no order of anybody’s where the recipient, or the issuer, is left out', async () => {
    await using verigraph = await startOn()
    const document = (await issueOrderAboutPost(verigraph)).order.signedDocument ?? ''
    const issuer = new VerigraphIssuer(verigraph.url)
    for (const recipientId of [undefined, null, '', ' ', 0, [], ['platform_x']])
      await expect(verifyOrder(document, { issuer, recipientId: recipientId as never })).rejects.toThrow(
        expect.objectContaining({ name: 'TypeError', message: expect.stringContaining('Pass recipientId') }),
      )
    await expect(verifyOrder(document, { issuer } as never)).rejects.toThrow('Pass recipientId')
    await expect(verifyOrder(document, { recipientId: 'platform_x' } as never)).rejects.toThrow('Pass issuer')
    await expect(verifyOrder(document, undefined as never)).rejects.toThrow(TypeError)
  })
})
