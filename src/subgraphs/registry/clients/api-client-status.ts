import { registerEnumType } from 'type-graphql'
import type { TokenSubject } from '../../../access/index.ts'
import type { Row } from '../../../storage/index.ts'
import type { ApiClient } from './api-client.ts'
import { ClientRequestKind } from './client-request.ts'

export enum ApiClientStatus {
  PENDING = 'PENDING',
  ACTIVE = 'ACTIVE',
  DISABLED = 'DISABLED',
}
registerEnumType(ApiClientStatus, {
  name: 'ApiClientStatus',
  description: 'Whether the tokens of a client are accepted.',
  valuesConfig: {
    PENDING: {
      description:
        'Something of it waits for another person, by `confirmApiClient`; `requests` says what. Until then the tokens of a new or a disabled client are refused; while it rotates, those of the subjects before are accepted until their end.',
    },
    ACTIVE: { description: 'Its tokens are accepted.' },
    DISABLED: { description: 'Its tokens are refused.' },
  },
})

export function statusOf({ pending, enabling, disabledAt }: Row<ApiClient>): ApiClientStatus {
  if (enabling) return ApiClientStatus.PENDING
  if (disabledAt) return ApiClientStatus.DISABLED
  return pending ? ApiClientStatus.PENDING : ApiClientStatus.ACTIVE
}

/** Whether the registration was ever confirmed, by two persons, or by the installation's admin where one suffices. */
export const isEstablished = ({ pending }: Row<ApiClient>): boolean => pending?.kind !== ClientRequestKind.REGISTRATION

/** Whether the client can call at a moment, as this subject or as any. */
export const canCall = (client: Row<ApiClient>, now: Date, as?: TokenSubject): boolean =>
  client.disabledAt === null &&
  isEstablished(client) &&
  client.subjects.some(
    ({ issuer, subject, acceptedUntil }) =>
      (as === undefined || (issuer === as.issuer && subject === as.subject)) &&
      (acceptedUntil === null || now < new Date(acceptedUntil)),
  )
