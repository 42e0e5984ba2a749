import { actorOf, type Caller } from '../../../access/index.ts'
import { urlKey } from '../../../addresses/index.ts'
import { record } from '../../../audit/index.ts'
import type { TargetKinds } from '../../../context/index.ts'
import {
  answerOnce,
  Conflict,
  createOnce,
  type InputPath,
  InvalidInput,
  isGiven,
  Refusal,
} from '../../../kernel/index.ts'
import type { Row, Storage, Transaction } from '../../../storage/index.ts'
import { formsOf, TITLE } from '../../../texts/index.ts'
import { OrderAction, Urgency } from '../../policy/index.ts'
import type { Agency, Registry } from '../../registry/index.ts'
import type { DraftRemovalOrderInput, DraftRemovalOrdersInput } from '../inputs.ts'
import type { DraftedRow } from '../payloads.ts'
import type { FoundTarget } from '../targets/found-target.ts'
import { actionsFor, addressOf } from '../targets/order-target.ts'
import { type KnownUrls, UrlDirectory } from '../targets/url-directory.ts'
import { RemovalOrder } from './removal-order.ts'
import { requireConfidentiality } from './require-confidentiality.ts'

const LONGEST_LIST = 1000

/** The data that drafts are checked against; read once, whatever the number of drafts. */
interface Known {
  agency: Row<Agency>
  urls: KnownUrls
  referencesTaken: ReadonlySet<string>
}

/** The stored answer to a list: the drafts by id, the refusals unchanged. */
interface KeptRows {
  rows: (Omit<DraftedRow, 'removalOrder'> & { removalOrderId: string | null })[]
}

/** Drafts of removal orders, before a second officer approves them. */
export class Drafts {
  readonly #urls: UrlDirectory

  constructor(private readonly parts: { storage: Storage<Caller>; registry: Registry; targets: TargetKinds }) {
    this.#urls = new UrlDirectory(parts)
  }

  /** Returns the targets that drafts for these URLs would have. Throws `InvalidInput` for a list that is empty or too long. */
  async look(caller: Caller, urls: readonly string[]): Promise<FoundTarget[]> {
    demandLength(urls, ['urls'])
    const known = await this.#urls.look(urls)
    return urls.map((url) => {
      const { platform, node } = known.get(url) ?? { platform: null, node: null }
      if (platform?.jurisdiction !== caller.jurisdiction)
        return { url, recipientId: null, targetId: null, actions: Object.values(OrderAction) }
      const actions = node ? actionsFor(this.parts.targets, node.id) : Object.values(OrderAction)
      return { url, recipientId: platform?.id ?? null, targetId: node?.id ?? null, actions }
    })
  }

  /** Creates a draft. Throws `InvalidInput` when basis, reasons or target are invalid, `Conflict` for a reference that is taken. */
  async draft(caller: Caller, input: DraftRemovalOrderInput): Promise<RemovalOrder> {
    const urls = await this.#urls.look(isGiven(input.targetUrl) ? [input.targetUrl] : [])
    return this.parts.storage.transaction(caller, (tx) =>
      createOnce(tx, { operation: 'draftRemovalOrder', input, model: RemovalOrder }, async () =>
        this.#draft(tx, input, await this.#known(tx, [input.reference], urls)),
      ),
    )
  }

  /**
   * Drafts a list in one transaction, row by row: a refused row does not block the others, and a repeated request with the same key gets
   * the same answer, refusals included. Throws `InvalidInput` for a list that is empty or too long.
   */
  async draftAll(caller: Caller, input: DraftRemovalOrdersInput): Promise<DraftedRow[]> {
    const { targetUrls } = input
    demandLength(targetUrls, ['input', 'targetUrls'])
    const urls = await this.#urls.look(targetUrls)
    return this.parts.storage.transaction(caller, (tx) =>
      answerOnce(
        tx,
        { operation: 'draftRemovalOrders', input },
        {
          first: () => this.#draftRows(tx, input, urls),
          keep: (rows): KeptRows => ({
            rows: rows.map(({ removalOrder, ...row }) => ({ ...row, removalOrderId: removalOrder?.id ?? null })),
          }),
          again: ({ rows }) => this.#rowsAgain(tx, rows),
        },
      ),
    )
  }

  async #draftRows(tx: Transaction<Caller>, input: DraftRemovalOrdersInput, urls: KnownUrls): Promise<DraftedRow[]> {
    const { targetUrls, recipientId, idempotencyKey: _ofTheList, ...shared } = input
    const drafts = targetUrls.map((targetUrl, index) => ({
      ...shared,
      targetUrl,
      recipientId: urls.get(targetUrl)?.platform ? null : (recipientId ?? null), // the URL's own platform takes precedence
      reference: `${input.reference}-${index + 1}`,
    }))
    const references = drafts.map(({ reference }) => reference)
    const known = await this.#known(tx, references, urls)
    const rows: DraftedRow[] = []
    for (const [index, draft] of drafts.entries()) {
      const row = index + 1
      try {
        rows.push({ row, removalOrder: await this.#draft(tx, draft, known), userErrors: [] })
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        rows.push({ row, removalOrder: null, userErrors: error.toUserErrors() })
      }
    }
    return rows
  }

  async #rowsAgain(tx: Transaction<Caller>, rows: KeptRows['rows']): Promise<DraftedRow[]> {
    const ids = rows.flatMap(({ removalOrderId }) => removalOrderId ?? [])
    const drafts = await tx.findAll(RemovalOrder, { id: ids })
    const byId = new Map(drafts.map((draft) => [draft.id, draft]))
    return rows.map(({ removalOrderId, ...row }) => ({
      ...row,
      removalOrder: byId.get(removalOrderId ?? '') ?? null,
    }))
  }

  /** Checks everything before it writes: a refused draft leaves nothing in the transaction. */
  async #draft(tx: Transaction<Caller>, input: DraftRemovalOrderInput, known: Known): Promise<RemovalOrder> {
    const { agency, urls, referencesTaken } = known
    const { reference, legalBasis, reasons } = input
    const confidentialFor = requireConfidentiality(input.confidentialFor ?? null)
    const { recipient, ...target } = await addressOf(tx, input, { ...this.parts, urls })
    if (referencesTaken.has(reference))
      throw new Conflict('Your agency has an order of this reference.', ['input', 'reference'])
    const { clientId: draftedBy, person: draftedByPerson } = actorOf(tx.actor)
    const order = tx.create(RemovalOrder, {
      reference,
      legalBasis,
      reasons,
      confidentialFor,
      ...target,
      targetUrlKey: target.targetUrl === null ? null : urlKey(target.targetUrl),
      agencyId: agency.id,
      recipientId: recipient.id,
      jurisdiction: recipient.jurisdiction,
      action: input.action,
      urgency: input.urgency ?? Urgency.ORDINARY,
      draftedBy,
      draftedByPerson,
      draftedAt: tx.now,
      changedAt: tx.now,
    })
    record(tx, 'removal-order.drafted', order)
    return order
  }

  async #known(tx: Transaction<Caller>, references: readonly string[], urls: KnownUrls): Promise<Known> {
    const agency = await this.parts.registry.agencyOf(tx)
    const orders = await tx.findAll(RemovalOrder, { agencyId: agency.id, reference: references.flatMap(formsOf) })
    return { agency, urls, referencesTaken: new Set(orders.map(({ reference }) => TITLE.form(reference))) }
  }
}

function demandLength(urls: readonly string[], path: InputPath): void {
  if (urls.length === 0 || urls.length > LONGEST_LIST) throw InvalidInput.at(path, `Give 1 to ${LONGEST_LIST} URLs.`)
}
