import { verifyAuditTrail } from '../../src/sdk/index.ts'
import { SealedTrail } from '../support/sealed-trail.ts'

describe('verifyAuditTrail', () => {
  it('takes what it was to trust for missing where a variable is not set', async () => {
    await using trail = await SealedTrail.create()
    const storage = await trail.open()
    await trail.grow(storage, 5)
    const lines = await trail.export(storage)
    const open = async function* () {
      yield* lines
    }
    const keys = trail.signingKeys.publicJwks
    for (const wrong of [
      { checkpoints: undefined, keys },
      { checkpoints: [], keys: undefined },
      { checkpoints: 'one', keys },
      { checkpoints: [], keys: {} },
    ])
      await expect(verifyAuditTrail(open, wrong as never)).rejects.toThrow(
        expect.objectContaining({ name: 'TypeError', message: expect.stringMatching(/^Pass (keys|checkpoints)/) }),
      )
    expect(await verifyAuditTrail(open, { checkpoints: [], keys })).toMatchObject({ entries: 5 })
    expect(await verifyAuditTrail(open)).toMatchObject({ entries: 5 })
    expect(await verifyAuditTrail(open, { checkpoints: [], keys: null })).toMatchObject({ entries: 5 })
  })
})
