import type { TestClient } from './client.ts'
import {
  AcknowledgeRemovalOrderDocument,
  AppealRemovalOrderDocument,
  DecideAppealDocument,
  DecideObjectionDocument,
  type ObjectionGround,
  ObjectToRemovalOrderDocument,
  ReportComplianceDocument,
} from './generated.ts'

/** Who acts on an order of VietSocial's. */
interface Parties {
  as(clientId: 'vietsocial' | 'officer' | 'director' | 'reviewer'): TestClient
}

export async function object(parties: Parties, removalOrderId: string, ground: ObjectionGround = 'MANIFEST_ERROR') {
  const input = { removalOrderId, ground, details: 'Nhầm bài.' }
  return (await parties.as('vietsocial').run(ObjectToRemovalOrderDocument, { input })).objectToRemovalOrder
}

export async function decideObjection(
  parties: Parties,
  removalOrderId: string,
  upheld: boolean,
  by: 'officer' | 'director' | 'reviewer' = 'reviewer',
) {
  const input = { removalOrderId, upheld, explanation: 'Đã xem xét.' }
  return (await parties.as(by).run(DecideObjectionDocument, { input })).decideObjection
}

export async function carryOut(parties: Parties, removalOrderId: string) {
  const input = { removalOrderId }
  await parties.as('vietsocial').run(AcknowledgeRemovalOrderDocument, { input })
  return (await parties.as('vietsocial').run(ReportComplianceDocument, { input })).reportCompliance
}

export async function appeal(parties: Parties, removalOrderId: string) {
  const input = { removalOrderId, statement: 'Tôi không vi phạm.' }
  return (await parties.as('vietsocial').run(AppealRemovalOrderDocument, { input })).appealRemovalOrder
}

export async function decideAppeal(
  parties: Parties,
  appealId: string,
  upheld: boolean,
  by: 'officer' | 'director' | 'reviewer' = 'reviewer',
) {
  const input = { appealId, upheld, explanation: 'Bài viết không vi phạm.' }
  return (await parties.as(by).run(DecideAppealDocument, { input })).decideAppeal
}
