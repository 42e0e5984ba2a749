import 'reflect-metadata'
import { Loaders } from '../../src/kernel/index.ts'

describe('loaders', () => {
  it('read once what is asked in one tick, and keep nothing of it: kinds are clients’ to make up', async () => {
    const loaders = new Loaders()
    const batches: (readonly number[])[] = []
    const load = (kind: string, key: number, note = '') =>
      loaders.load(kind, key, async (keys: readonly number[]) => {
        batches.push(keys)
        return keys.map((each) => `${each}${note}`)
      })
    expect(await Promise.all([load('a', 1), load('a', 2)])).toEqual(['1', '2'])
    expect(batches).toEqual([[1, 2]])
    expect(await load('a', 3, ' as asked now')).toBe('3 as asked now') // and not as who asked first
  })
})
