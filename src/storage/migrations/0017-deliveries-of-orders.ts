import { Migration } from '@mikro-orm/migrations'

/** What a recipient was told of an order, and what each attempt to tell it came to, are each a range of an index. */
export class DeliveriesOfOrders extends Migration {
  override up(): void {
    this.addSql(`create index \`log_event_subject_id_index\` on \`log_event\` (\`subject_id\`)`)
    this.addSql(`alter table \`webhook_delivery\` rename to \`webhook_delivery_before\``)
    this.addSql(
      `create table \`webhook_delivery\` (\`_id\` text not null primary key, \`endpoint_id\` text not null, \`recipient_id\` text not null, \`log\` text not null, \`event_id\` text not null, \`subject_id\` text not null, \`event_cursor\` text not null, \`event_sequence\` integer not null, \`event_type\` text not null, \`attempt\` integer not null, \`attempted_at\` datetime not null, \`milliseconds\` integer not null, \`outcome\` text not null, \`status_code\` integer null, \`error\` text null, \`next_attempt_at\` datetime null)`,
    )
    this.addSql(
      `insert into \`webhook_delivery\`
        select \`delivery\`.\`_id\`, \`endpoint_id\`, \`recipient_id\`, \`log\`, \`event_id\`, coalesce(\`event\`.\`subject_id\`, ''), \`event_cursor\`, \`event_sequence\`, \`event_type\`, \`attempt\`, \`attempted_at\`, \`milliseconds\`,
          case
            when \`error\` is null then 'TAKEN'
            when \`status_code\` is not null then 'REFUSED'
            when \`error\` like 'It did not answer within %' then 'TIMED_OUT'
            when \`error\` like 'It could not be reached %' then 'UNREACHABLE'
            when \`error\` = 'Verigraph could not put the event together.' then 'NOT_SENT'
            else 'ADDRESS_REFUSED'
          end,
          \`status_code\`, \`error\`, \`next_attempt_at\`
        from \`webhook_delivery_before\` as \`delivery\` left join \`log_event\` as \`event\` on \`event\`.\`_id\` = \`event_id\``,
    )
    this.addSql(`drop table \`webhook_delivery_before\``)
    this.addSql(`create index \`webhook_delivery_attempted_at_index\` on \`webhook_delivery\` (\`attempted_at\`)`)
    this.addSql(
      `create index \`webhook_delivery_subject_id__id_index\` on \`webhook_delivery\` (\`subject_id\`, \`_id\`)`,
    )
    this.addSql(
      `create index \`webhook_delivery_endpoint_id__id_index\` on \`webhook_delivery\` (\`endpoint_id\`, \`_id\`)`,
    )
  }
}
