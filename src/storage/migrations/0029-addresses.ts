import { Migration } from '@mikro-orm/migrations'
import { canonicalHost, urlKey } from '../../addresses/index.ts'

/** Rows that one step takes up. */
const AT_ONCE = 500

/** Where addresses are kept: the column, and the index that its key takes the place of. */
const ADDRESSES = [
  { table: 'content_item', column: 'url', with: ['platform_id'] },
  { table: 'live_stream', column: 'url', with: ['platform_id'] },
  { table: 'removal_order', column: 'target_url', with: [] },
] as const

/** Addresses are found whatever their spelling, and domains are kept in ASCII. */
export class Addresses extends Migration {
  override async up(): Promise<void> {
    for (const { table, column, with: before } of ADDRESSES) {
      const key = `${column}_key`
      await this.execute(`alter table \`${table}\` add column \`${key}\` text null`)
      await this.#fill(table, column)
      await this.execute(`drop index \`${[table, ...before, column, 'index'].join('_')}\``)
      const columns = [...before, key].map((each) => `\`${each}\``).join(', ')
      const only = before.length === 0 ? ` where \`${key}\` is not null` : ''
      await this.execute(
        `create index \`${[table, ...before, key, 'index'].join('_')}\` on \`${table}\` (${columns})${only}`,
      )
    }
    await this.#domains()
  }

  async #fill(table: string, column: string): Promise<void> {
    const some = `select \`_id\`, \`${column}\` as \`address\` from \`${table}\` where \`${column}\` is not null and \`_id\` > ? order by \`_id\` limit ${AT_ONCE}`
    for (let after = ''; ; ) {
      const rows = (await this.execute(some, [after])) as { _id: string; address: string }[]
      for (const { _id, address } of rows)
        await this.execute(`update \`${table}\` set \`${column}_key\` = ? where \`_id\` = ?`, [urlKey(address), _id])
      if (rows.length < AT_ONCE) return
      after = rows.at(-1)?._id ?? ''
    }
  }

  /** A name that was kept in Unicode owned no address; where its ASCII form is another's by now, it stays theirs. */
  async #domains(): Promise<void> {
    const kept = (await this.execute('select `_id`, `platform_id` from `platform_domain`')) as Record<string, string>[]
    for (const { _id: domain = '', platform_id: owner = '' } of kept) {
      const ascii = canonicalHost(domain) ?? domain
      if (ascii === domain) continue
      await this.execute('insert or ignore into `platform_domain` (`_id`, `platform_id`) values (?, ?)', [ascii, owner])
      await this.execute('delete from `platform_domain` where `_id` = ?', [domain])
    }
    for (const { _id, domains } of (await this.execute('select `_id`, `domains` from `platform`')) as Domains[]) {
      const own = (await this.execute('select `_id` from `platform_domain` where `platform_id` = ?', [_id])) as Named[]
      const owned = new Set(own.map((each) => each._id))
      const named = (JSON.parse(domains) as string[]).map((domain) => canonicalHost(domain) ?? domain)
      const left = JSON.stringify([...new Set(named)].filter((domain) => owned.has(domain)))
      if (left !== domains) await this.execute('update `platform` set `domains` = ? where `_id` = ?', [left, _id])
    }
  }
}

interface Named {
  _id: string
}

interface Domains extends Named {
  domains: string
}
