import DataLoader from 'dataloader'

/**
 * One batch for whatever is asked in the same tick, per kind of question.
 * Nothing is remembered beyond the batch, so a mutation or a subscription that goes on never answers from before.
 */
export class Loaders {
  readonly #loaders = new Map<unknown, DataLoader<unknown, unknown>>()

  load<K, V>(kind: unknown, key: K, batch: (keys: readonly K[]) => Promise<readonly V[]>): Promise<V> {
    let loader = this.#loaders.get(kind)
    if (!loader) {
      const load = batch as (keys: readonly unknown[]) => Promise<readonly unknown[]>
      loader = new DataLoader<unknown, unknown>(
        (keys) => {
          this.#loaders.delete(kind) // kinds are clients' to make up, and a connection lasts
          return load(keys)
        },
        { cache: false },
      )
      this.#loaders.set(kind, loader)
    }
    return loader.load(key) as Promise<V>
  }
}
