import { Migration } from '@mikro-orm/migrations'

export class ExternalIdsAndUrlPatterns extends Migration {
  override up(): void {
    this.addSql(`alter table \`live_stream\` add column \`external_id\` text null`)
    this.addSql(
      `create unique index \`live_stream_platform_id_external_id_unique\` on \`live_stream\` (\`platform_id\`, \`external_id\`)`,
    )
    this.addSql(`alter table \`merchant\` add column \`external_id\` text null`)
    this.addSql(
      `create unique index \`merchant_platform_id_external_id_unique\` on \`merchant\` (\`platform_id\`, \`external_id\`)`,
    )
    this.addSql(`alter table \`platform\` add column \`url_patterns\` json not null default '[]'`)
  }
}
