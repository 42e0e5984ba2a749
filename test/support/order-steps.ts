import {
  AcknowledgeRemovalOrderDocument,
  AppealRemovalOrderDocument,
  DecideAppealDocument,
  DecideObjectionDocument,
  ObjectToRemovalOrderDocument,
  ReportComplianceDocument,
} from './generated.ts'
import type { TestVerigraph } from './verigraph.ts'

export async function object(verigraph: TestVerigraph, removalOrderId: string) {
  const input = { removalOrderId, ground: 'MANIFEST_ERROR' as const, details: 'Nhầm bài.' }
  return (await verigraph.as('vietsocial').run(ObjectToRemovalOrderDocument, { input })).objectToRemovalOrder
}

export async function decideObjection(verigraph: TestVerigraph, removalOrderId: string, upheld: boolean) {
  const input = { removalOrderId, upheld, explanation: 'Đã xem xét.' }
  return (await verigraph.as('officer').run(DecideObjectionDocument, { input })).decideObjection
}

export async function carryOut(verigraph: TestVerigraph, removalOrderId: string) {
  const input = { removalOrderId }
  await verigraph.as('vietsocial').run(AcknowledgeRemovalOrderDocument, { input })
  return (await verigraph.as('vietsocial').run(ReportComplianceDocument, { input })).reportCompliance
}

export async function appeal(verigraph: TestVerigraph, removalOrderId: string) {
  const input = { removalOrderId, statement: 'Tôi không vi phạm.' }
  return (await verigraph.as('vietsocial').run(AppealRemovalOrderDocument, { input })).appealRemovalOrder
}

export async function decideAppeal(
  verigraph: TestVerigraph,
  appealId: string,
  upheld: boolean,
  by: 'officer' | 'director' | 'reviewer' = 'reviewer',
) {
  const input = { appealId, upheld, explanation: 'Bài viết không vi phạm.' }
  return (await verigraph.as(by).run(DecideAppealDocument, { input })).decideAppeal
}
