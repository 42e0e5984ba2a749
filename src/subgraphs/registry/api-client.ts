import { Entity, Property } from '@mikro-orm/decorators/legacy'
import type { Role } from '../../access/index.ts'
import { Stored } from '../../storage/index.ts'

/** A client of the issuer that may call; its id is the issuer's `client_id`. */
@Entity({ tableName: 'api_client' })
export class ApiClient extends Stored {
  static readonly idPrefix = 'client'
  static readonly audited = ['organisationId', 'jurisdiction', 'roles'] as const satisfies readonly (keyof ApiClient)[]

  @Property({ type: 'string' })
  organisationId!: string

  @Property({ type: 'string' })
  jurisdiction!: string

  @Property({ type: 'json' })
  roles!: Role[]
}
