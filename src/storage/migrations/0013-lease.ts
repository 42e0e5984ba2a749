import { Migration } from '@mikro-orm/migrations'

export class Lease extends Migration {
  override up(): void {
    this.addSql(
      `create table \`lease\` (\`_id\` text not null primary key, \`holder\` text not null, \`fence\` integer not null, \`expires_at\` datetime not null)`,
    )
  }
}
