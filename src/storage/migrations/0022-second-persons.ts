import { Migration } from '@mikro-orm/migrations'

/** Clients that wait for a second person, recipients that know who registered them, deliveries that know their country. Whoever could call still can. */
export class SecondPersons extends Migration {
  override up(): void {
    this.addSql(`alter table \`platform\` add column \`registered_by\` text null`)
    this.addSql(`alter table \`internet_service_provider\` add column \`registered_by\` text null`)
    for (const column of ['pending', 'enabling', 'confirmed_by', 'disabled_by'])
      this.addSql(`alter table \`api_client\` add column \`${column}\` json null`)
    this.addSql(`alter table \`api_client\` add column \`in_care_of\` text null`)
    this.addSql(
      `update \`api_client\` set \`in_care_of\` = \`organisation_id\` where \`organisation_id\` like 'agency!_%' escape '!'`,
    )
    this.addSql(`create index \`api_client_in_care_of__id_index\` on \`api_client\` (\`in_care_of\`, \`_id\`)`)
    this.addSql(`alter table \`webhook_delivery\` add column \`jurisdiction\` text null`)
    this.addSql(
      `update \`webhook_delivery\` set \`jurisdiction\` = (select \`jurisdiction\` from \`webhook_endpoint\` where \`webhook_endpoint\`.\`_id\` = \`endpoint_id\`)`,
    )
  }
}
