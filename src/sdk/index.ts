export { PermitIssuer } from './permit-issuer.ts'
export { type PermitRefusal, PermitRefused } from './permit-refused.ts'
export { type PermitExpectation, type VerifiedPermit, verifyPermit } from './verify-permit.ts'
