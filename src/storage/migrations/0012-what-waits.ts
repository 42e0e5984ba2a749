import { Migration } from '@mikro-orm/migrations'

/** What runs out next in every country, and the appeals that wait for a decision, are each a range of an index. */
export class WhatWaits extends Migration {
  override up(): void {
    this.addSql(`create index \`removal_order_runs_out_at_index\` on \`removal_order\` (\`runs_out_at\`)`)
    this.addSql(
      `create index \`appeal_jurisdiction_decided_at__id_index\` on \`appeal\` (\`jurisdiction\`, \`decided_at\`, \`_id\`)`,
    )
  }
}
