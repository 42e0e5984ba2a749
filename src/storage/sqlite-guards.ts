import type { EntityMetadata, MetadataStorage } from '@mikro-orm/core'
import type { Statements } from './statements.ts'

/** The expected definition of a trigger. */
interface Guard {
  readonly table: string
  readonly text: string
}

/**
 * The triggers by which tables refuse forbidden changes. A person with access to the file can drop, change or add a
 * trigger, e.g. one that discards writes, so the triggers in the file are compared with the models' definitions.
 */
export class Guards {
  readonly #expected: ReadonlyMap<string, Guard>
  readonly #tables: readonly string[]

  constructor(
    private readonly statements: Statements,
    models: MetadataStorage,
  ) {
    this.#expected = new Map([...models.getAll().values()].flatMap(guardsOf))
    this.#tables = [...new Set([...this.#expected.values()].map(({ table }) => table))]
  }

  /** The names of triggers that are missing, changed or unknown. */
  altered(): string[] {
    const found = this.#found()
    const lost = [...this.#expected].filter(([name, { text }]) => found.get(name) !== text)
    const foreign = [...found.keys()].filter((name) => !this.#expected.has(name))
    return [...lost.map(([name]) => name), ...foreign]
  }

  /** Restores altered triggers in the open transaction and returns their names. Throws when one cannot be restored. */
  restore(): string[] {
    const altered = this.altered()
    for (const name of altered) {
      this.#run(`drop trigger if exists ${quoted(name)}`)
      const guard = this.#expected.get(name)
      if (guard) this.#run(guard.text)
    }
    const left = this.altered()
    if (left.length > 0) throw new Error(`These triggers cannot be restored: ${left.join(', ')}.`)
    return altered
  }

  #found(): Map<string, string> {
    const places = this.#tables.map(() => '?').join(', ')
    const question = `select name, sql from sqlite_master where type = 'trigger' and tbl_name in (${places})`
    const rows = this.statements.of(question).all(...this.#tables) as unknown as [name: string, text: string][]
    return new Map(rows)
  }

  #run(sql: string): void {
    this.statements.once(sql)
  }
}

/** The exact SQL of the upgrades: SQLite stores it verbatim except for the first two words. */
const guardsOf = ({ tableName, triggers = [] }: EntityMetadata): [name: string, guard: Guard][] =>
  triggers.map(({ name = '', timing, events, when, body }) => {
    const occasion = `${timing} ${events.join(' OR ')}`.toUpperCase()
    const text = `CREATE TRIGGER \`${name}\` ${occasion} on \`${tableName}\` for each ROW when ${when} begin ${body}; end`
    return [name, { table: tableName, text }]
  })

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
