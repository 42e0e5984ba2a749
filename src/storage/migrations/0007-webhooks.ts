import { Migration } from '@mikro-orm/migrations'

export class Webhooks extends Migration {
  override up(): void {
    this.addSql(
      `create table \`webhook_delivery\` (\`_id\` text not null primary key, \`endpoint_id\` text not null, \`recipient_id\` text not null, \`log\` text not null, \`event_id\` text not null, \`event_cursor\` text not null, \`event_sequence\` integer not null, \`event_type\` text not null, \`attempt\` integer not null, \`attempted_at\` datetime not null, \`milliseconds\` integer not null, \`status_code\` integer null, \`error\` text null, \`next_attempt_at\` datetime null)`,
    )
    this.addSql(`create index \`webhook_delivery_attempted_at_index\` on \`webhook_delivery\` (\`attempted_at\`)`)
    this.addSql(
      `create index \`webhook_delivery_endpoint_id__id_index\` on \`webhook_delivery\` (\`endpoint_id\`, \`_id\`)`,
    )
    this.addSql(
      `create table \`webhook_endpoint\` (\`_id\` text not null primary key, \`recipient_id\` text not null, \`jurisdiction\` text null, \`url\` text not null, \`logs\` json not null, \`status\` text check (\`status\` in ('PENDING', 'ACTIVE', 'PAUSED')) not null default 'PENDING', \`registered_at\` datetime not null, \`verified_at\` datetime null, \`pause_reason\` text check (\`pause_reason\` in ('REQUESTED', 'FAILING', 'GONE')) null, \`paused_at\` datetime null, \`secret_version\` integer not null default 1, \`previous_secret_expires_at\` datetime null)`,
    )
    this.addSql(
      `create index \`webhook_endpoint_recipient_id__id_index\` on \`webhook_endpoint\` (\`recipient_id\`, \`_id\`)`,
    )
    this.addSql(
      `create table \`webhook_position\` (\`_id\` text not null primary key, \`endpoint_id\` text not null, \`log_id\` text not null, \`log\` text not null, \`sequence\` integer not null, \`failures\` integer not null default 0, \`failing_since\` datetime null, \`due_at\` datetime null)`,
    )
    this.addSql(`create index \`webhook_position_due_at_index\` on \`webhook_position\` (\`due_at\`)`)
    this.addSql(`create index \`webhook_position_log_id__id_index\` on \`webhook_position\` (\`log_id\`, \`_id\`)`)
  }
}
