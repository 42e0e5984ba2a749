import { type MongoClient, MongoServerError } from 'mongodb'
import { Writer } from '../../src/storage/mongodb/writer.ts'

const NO_SUCH_TRANSACTION = 251

/** A server whose first commits end like this, and all later ones well. */
function writerAgainst(...ends: { code: number; labels: string[] }[]) {
  const commits = ends.map(({ code, labels }) => new MongoServerError({ message: 'no', code, errorLabels: labels }))
  const session = {
    startTransaction: () => undefined,
    commitTransaction: async () => {
      const error = commits.shift()
      if (error) throw error
    },
    endSession: async () => undefined,
  }
  return new Writer({ startSession: () => session } as unknown as MongoClient, () => ({}) as never)
}

describe('a transaction on MongoDB whose commit ends with an error', () => {
  const times = async (writer: Writer) => {
    let done = 0
    const outcome = await writer
      .write(async () => {
        done += 1
      })
      .then(
        () => 'stands',
        (error: Error) => error.message,
      )
    return { done, outcome }
  }

  it('is committed again where nobody knows whether it stands', async () => {
    const unknown = { code: 91, labels: ['UnknownTransactionCommitResult'] }
    expect(await times(writerAgainst(unknown, unknown))).toEqual({ done: 1, outcome: 'stands' })
  })

  it('begins anew where it is said to have left nothing', async () => {
    const gone = { code: NO_SUCH_TRANSACTION, labels: ['TransientTransactionError'] }
    expect(await times(writerAgainst(gone))).toEqual({ done: 2, outcome: 'stands' })
  })

  it('is not done twice for an error that says so by its code alone', async () => {
    const uncertain = { code: NO_SUCH_TRANSACTION, labels: [] }
    expect(await times(writerAgainst(uncertain))).toEqual({
      done: 1,
      outcome: 'Nobody knows whether this commit happened.',
    })
  })
})
