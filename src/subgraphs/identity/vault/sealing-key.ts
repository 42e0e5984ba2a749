import { Entity, Property } from '@mikro-orm/decorators/legacy'
import { Stored } from '../../../storage/index.ts'

/**
 * A wrapped key (JWE). Under a platform's id: the platform's key, wrapped by the key-encryption key. Under an identity's or verification's
 * id: its data key, wrapped by its platform's key. Without the row, the sealed data is lost.
 */
@Entity({ tableName: 'sealing_key' })
export class SealingKey extends Stored {
  static readonly idPrefix = 'key'

  @Property({ type: 'text' })
  wrappedKey!: string
}
