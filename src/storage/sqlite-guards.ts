import type { EntityMetadata, MetadataStorage } from '@mikro-orm/core'
import type { Statements } from './statements.ts'

/** A trigger as it has to be. */
interface Guard {
  readonly table: string
  readonly text: string
}

/**
 * The triggers by which the models' tables refuse what they must not suffer. Whoever has the file in hands can drop one, change one, or add one that
 * swallows what is written; what the models say is compared with what is there.
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

  /** The names of those that are missing, not as they have to be, or nobody's. */
  altered(): string[] {
    const found = this.#found()
    const lost = [...this.#expected].filter(([name, { text }]) => found.get(name) !== text)
    const foreign = [...found.keys()].filter((name) => !this.#expected.has(name))
    return [...lost.map(([name]) => name), ...foreign]
  }

  /** Puts each in order, in the transaction that is open, and tells which it was. Throws where one stays as it is. */
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

/** In the words of the upgrades that make them, which SQLite keeps as they are but for the first two. */
const guardsOf = ({ tableName, triggers = [] }: EntityMetadata): [name: string, guard: Guard][] =>
  triggers.map(({ name = '', timing, events, when, body }) => {
    const occasion = `${timing} ${events.join(' OR ')}`.toUpperCase()
    const text = `CREATE TRIGGER \`${name}\` ${occasion} on \`${tableName}\` for each ROW when ${when} begin ${body}; end`
    return [name, { table: tableName, text }]
  })

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
