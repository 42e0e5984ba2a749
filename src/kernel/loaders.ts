import DataLoader from 'dataloader'

/**
 * Batches the loads of one tick, per kind of query. Nothing is cached beyond the batch, so a mutation or a long
 * subscription never returns stale data.
 */
export class Loaders {
  readonly #loaders = new Map<unknown, DataLoader<unknown, unknown>>()

  load<K, V>(kind: unknown, key: K, batch: (keys: readonly K[]) => Promise<readonly V[]>): Promise<V> {
    let loader = this.#loaders.get(kind)
    if (!loader) {
      const load = batch as (keys: readonly unknown[]) => Promise<readonly unknown[]>
      loader = new DataLoader<unknown, unknown>(
        (keys) => {
          this.#loaders.delete(kind) // clients can create any number of kinds, and a connection lasts
          return load(keys)
        },
        { cache: false },
      )
      this.#loaders.set(kind, loader)
    }
    return loader.load(key) as Promise<V>
  }
}
