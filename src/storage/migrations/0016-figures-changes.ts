import { Migration } from '@mikro-orm/migrations'

export class FiguresChanges extends Migration {
  override up(): void {
    this.addSql(
      `create table \`figures_change\` (\`_id\` text not null primary key, \`recipient_id\` text not null, \`action\` text check (\`action\` in ('REMOVE_CONTENT', 'INTERRUPT_STREAM', 'SUSPEND_USER', 'SUSPEND_MERCHANT', 'WITHDRAW_ADVERTISEMENT', 'BLOCK_WEBSITE', 'DISCONNECT_SERVER')) not null, \`urgency\` text check (\`urgency\` in ('ORDINARY', 'URGENT', 'EMERGENCY')) not null, \`issued_at\` datetime not null, \`tally\` json not null)`,
    )
  }
}
