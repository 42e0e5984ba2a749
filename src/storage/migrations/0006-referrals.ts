import { Migration } from '@mikro-orm/migrations'

export class Referrals extends Migration {
  override up(): void {
    this.addSql(
      `create table \`referral\` (\`_id\` text not null primary key, \`agency_id\` text not null, \`recipient_id\` text not null, \`target_id\` text null, \`target_url\` text null, \`explanation\` text not null, \`referred_by\` text not null, \`referred_at\` datetime not null, \`status\` text check (\`status\` in ('OPEN', 'ANSWERED')) not null default 'OPEN', \`outcome\` text check (\`outcome\` in ('ACTION_TAKEN', 'NO_ACTION', 'ORDER_REQUIRED')) null, \`answer\` text null, \`answered_at\` datetime null, \`answered_by\` text null)`,
    )
    this.addSql(
      `create index \`referral_recipient_id_status__id_index\` on \`referral\` (\`recipient_id\`, \`status\`, \`_id\`)`,
    )
    this.addSql(`create index \`referral_recipient_id__id_index\` on \`referral\` (\`recipient_id\`, \`_id\`)`)
    this.addSql(
      `create index \`referral_agency_id_status__id_index\` on \`referral\` (\`agency_id\`, \`status\`, \`_id\`)`,
    )
    this.addSql(`create index \`referral_agency_id__id_index\` on \`referral\` (\`agency_id\`, \`_id\`)`)
  }
}
