import { prefixOf } from './ids.ts'
import type { Model } from './stored.ts'

/** Returns a function that finds the model of the object with an id; undefined for an id of no model. */
export function modelFinder(models: readonly Model[]): (id: string) => Model | undefined {
  const byPrefix = new Map(models.map((model) => [model.idPrefix, model]))
  return (id) => byPrefix.get(prefixOf(id) ?? '')
}
