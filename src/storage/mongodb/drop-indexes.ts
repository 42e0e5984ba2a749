import type { Collection, Document } from 'mongodb'

/** Lets go of the indexes over these fields, whatever they are called; those that are not there are no matter. */
export async function dropIndexes<T extends Document>(
  collection: Collection<T>,
  unused: readonly (readonly string[])[],
): Promise<void> {
  for (const { name, key } of await collection.indexes())
    if (name !== undefined && unused.some((fields) => fields.join() === Object.keys(key).join()))
      await collection.dropIndex(name)
}
