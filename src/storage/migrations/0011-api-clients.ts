import { Migration } from '@mikro-orm/migrations'

/** Clients had the issuer's client id as their own, all of the demo's issuer; now they have a name and may change the subject. */
export class ApiClients extends Migration {
  override up(): void {
    this.addSql(
      `create table \`token_subject_owner\` (\`_id\` text not null primary key, \`api_client_id\` text not null)`,
    )
    this.addSql(`alter table \`api_client\` rename to \`api_client_before\``)
    this.addSql(
      `create table \`api_client\` (\`_id\` text not null primary key, \`client_id\` text not null, \`organisation_id\` text null, \`jurisdiction\` text null, \`roles\` json not null, \`subjects\` json not null, \`registered_at\` datetime null, \`disabled_at\` datetime null)`,
    )
    // Hexadecimal digits are digits of the ids' base 32, too.
    this.addSql(
      `insert into \`api_client\` (\`_id\`, \`client_id\`, \`organisation_id\`, \`jurisdiction\`, \`roles\`, \`subjects\`) select 'client_0' || substr(lower(hex(randomblob(13))), 1, 25), \`_id\`, \`organisation_id\`, \`jurisdiction\`, upper(\`roles\`), json_array(json_object('issuer', 'demo', 'subject', \`_id\`, 'acceptedUntil', null)) from \`api_client_before\``,
    )
    this.addSql(
      `insert into \`token_subject_owner\` (\`_id\`, \`api_client_id\`) select 'demo ' || \`client_id\`, \`_id\` from \`api_client\``,
    )
    this.addSql(`drop table \`api_client_before\``)
    this.addSql(`create unique index \`api_client_client_id_unique\` on \`api_client\` (\`client_id\`)`)
    this.addSql(
      `create index \`api_client_organisation_id__id_index\` on \`api_client\` (\`organisation_id\`, \`_id\`)`,
    )
    this.addSql(`create index \`api_client_jurisdiction__id_index\` on \`api_client\` (\`jurisdiction\`, \`_id\`)`)
  }
}
