import type { CostModel, Limits } from '../limits/index.ts'
import type { Engine } from './engine.ts'
import type { RegisteredDocument } from './trusted-documents.ts'

/** Throws for registered documents that are invalid or too costly, whatever their variables. */
export function demandRunnable(
  documents: readonly RegisteredDocument[],
  { engine, costs, limits }: { engine: Engine; costs: CostModel; limits: Pick<Limits, 'cost'> },
): void {
  const problems = documents.flatMap(({ id, name, body }) => {
    const document = engine.prepare(body)
    if (!('kind' in document)) return `${name || id}: ${document.map(({ message }) => message).join(' ')}`
    const { usual: cost } = costs.of({ document, operationName: name || null })
    return cost > limits.cost ? `${name || id}: It costs ${cost} by itself; ${limits.cost} is allowed.` : []
  })
  if (problems.length > 0)
    throw new Error(['Of VERIGRAPH_DOCUMENT_MANIFESTS, these cannot run:', ...problems].join('\n  '))
}
