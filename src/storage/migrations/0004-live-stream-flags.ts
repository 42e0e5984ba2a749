import { Migration } from '@mikro-orm/migrations'

export class LiveStreamFlags extends Migration {
  override up(): void {
    this.addSql(
      `create table \`live_stream_flag\` (\`_id\` text not null primary key, \`live_stream_id\` text not null, \`viewer_id\` text not null, \`reason\` text check (\`reason\` in ('SCAM', 'DANGER', 'HATE', 'SEXUAL', 'FALSEHOOD', 'OTHER')) not null, \`flagged_at\` datetime not null)`,
    )
    this.addSql(
      `create unique index \`live_stream_flag_live_stream_id_viewer_id_unique\` on \`live_stream_flag\` (\`live_stream_id\`, \`viewer_id\`)`,
    )
    this.addSql(`alter table \`live_stream\` add column \`flag_count\` integer not null default 0`)
  }
}
