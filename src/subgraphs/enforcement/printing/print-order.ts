import { createHash } from 'node:crypto'
import { Duration } from 'luxon'
import type { TargetKinds } from '../../../context/index.ts'
import { type LetterheadLine, type Line, type Script, ScriptWriter } from '../../../paper/index.ts'
import type { Row } from '../../../storage/index.ts'
import { momentAfter } from '../../policy/index.ts'
import { type OrderDocument, readOrderDocument } from '../orders/order-document.ts'
import type { RemovalOrder } from '../orders/removal-order.ts'
import { orderStanding } from './order-standing.ts'
import { dateIn, lengthBetween, lengthOf, momentIn } from './printed-moment.ts'
import { PRINT_TEXTS, type PrintLanguage, type PrintTexts } from './printed-order-texts.ts'

/** Path of the verification keys of signed orders, below the issuer's URL. */
const KEYS = '/.well-known/jwks.json'

interface Print {
  paper: ScriptWriter
  texts: PrintTexts
  language: PrintLanguage
  targets: TargetKinds
  document: OrderDocument
  /** A moment on one line: in the agency's local time when its time zone is known, otherwise in UTC. */
  moment: (at: string | Date) => string
}

/**
 * Prints an issued order: the content of the signed document, and its current state. The same order in the same state gives the same print.
 */
export function printOrder(
  order: Row<RemovalOrder>,
  { signedDocument, language, targets }: { signedDocument: string; language: PrintLanguage; targets: TargetKinds },
): Script {
  const texts = PRINT_TEXTS[language]
  const { document, keyId } = readOrderDocument(signedDocument)
  const { agency, reference, jti } = document
  const paper = new ScriptWriter({
    title: `${texts.title[document.action]} ${reference}`,
    author: agency.name,
    subject: texts.footer(jti),
    language,
    createdAt: new Date(document.issuedAt),
  })
  const print = { paper, texts, language, targets, document, moment: momentOf(document, texts) }
  head(print, order)
  facts(print)
  words(print)
  standing(print, order)
  signature(print, { signedDocument, keyId })
  return paper.finish({ left: texts.footer(jti), right: texts.page })
}

function momentOf({ agency }: OrderDocument, texts: PrintTexts): Print['moment'] {
  return (at) => {
    const { local, utc } = momentIn(agency.country, at, texts)
    return local ?? utc
  }
}

function head({ paper, texts, document, moment }: Print, order: Row<RemovalOrder>): void {
  const { agency, recipient, reference, urgency } = document
  const state = texts.state[agency.country]
  const stamp = texts.stamp[urgency]
  const country = new Intl.DisplayNames([texts.locale], { type: 'region' }).of(agency.country) ?? agency.country
  const right: LetterheadLine[] = state
    ? [
        { text: state.name, typeface: 'bold', size: 11.5 },
        { text: state.motto, typeface: 'bold', size: 12.5, below: 'rule' },
      ]
    : [{ text: country.toLocaleUpperCase(texts.locale), typeface: 'bold', size: 12, below: 'rule' }]
  paper.add(
    'letterhead',
    [
      { text: headline(agency.name).toLocaleUpperCase(texts.locale), typeface: 'bold', size: 11.5, below: 'rule' },
      { text: `${texts.number} ${headline(reference)}` },
      ...(stamp ? [{ text: stamp, typeface: 'bold', stamped: true } as const] : []),
    ],
    [...right, { text: texts.issuedOn(dateIn(agency.country, document.issuedAt, texts)), typeface: 'italic' }],
  )
  paper.add('title', texts.title[document.action])
  if (order.withdrawnAt) paper.add('warning', texts.withdrawn(moment(order.withdrawnAt)))
  paper.add('prose', `${texts.to} ${recipient.name}`, { typeface: 'bold' }, 'center')
  paper.add('prose', texts.demand({ agency: agency.name, recipient: recipient.name, dueAt: moment(document.dueAt) }))
}

/** Shortens a text to the length of a headline; the table below has the full text. */
const headline = (text: string): string => (text.length > 120 ? `${text.slice(0, 119)}…` : text)

function facts(print: Print): void {
  const { paper, texts, document } = print
  const { agency, recipient } = document
  const allowed = lengthOf(lengthBetween(document.issuedAt, document.dueAt), texts)
  const moments = (at: string): Line[] => {
    const { local, utc } = momentIn(agency.country, at, texts)
    return [...(local ? [{ text: local, typeface: 'bold' } as const] : []), { text: utc }]
  }
  paper.add('facts', [
    { label: texts.orderId, lines: [{ text: document.jti, typeface: 'fixed', size: 9 }] },
    { label: texts.reference, lines: [{ text: document.reference }] },
    { label: texts.agency, lines: participant(agency) },
    { label: texts.recipient, lines: participant(recipient) },
    { label: texts.target, lines: target(print) },
    { label: texts.action, lines: [{ text: texts.actions[document.action], typeface: 'bold' }] },
    { label: texts.urgency, lines: [{ text: texts.urgencies[document.urgency] }] },
    { label: texts.issuedAt, lines: moments(document.issuedAt) },
    { label: texts.dueAt, lines: [...moments(document.dueAt), { text: texts.allowed(allowed) }] },
  ])
}

const participant = ({ id, name }: { id: string; name: string }): Line[] => [
  { text: name },
  { text: id, typeface: 'fixed', size: 9 },
]

function target({ document: { target }, texts, language, targets }: Print): Line[] {
  const [title, value] =
    'id' in target ? [targets.of(target.id)?.titles[language] ?? target.id, target.id] : [texts.url, target.url]
  return [{ text: title }, { text: value, typeface: 'fixed', size: 9 }]
}

function words({ paper, texts, document, moment }: Print): void {
  paper.add('section', texts.legalBasis)
  paper.add('prose', document.legalBasis)
  paper.add('section', texts.reasons)
  paper.add('prose', document.reasons)
  paper.add('section', texts.redress)
  paper.add('prose', document.redress)
  paper.add('prose', texts.howToObject)
  paper.add('prose', texts.howToAppeal)
  paper.add('note', texts.originalWords)
  if (!document.confidentialFor) return
  const length = lengthOf(Duration.fromISO(document.confidentialFor), texts)
  const until = moment(momentAfter(new Date(document.issuedAt), document.confidentialFor))
  paper.add('section', texts.confidentiality)
  paper.add('prose', texts.confidential({ length, until }))
}

function standing({ paper, texts, document, moment }: Print, order: Row<RemovalOrder>): void {
  paper.add('section', texts.status)
  const { status, since, dueAt, restorationDueAt, restoredAt } = orderStanding(order, document)
  const sentences = [
    texts.statuses[status],
    since && texts.since(moment(since)),
    dueAt && texts.dueNow(moment(dueAt)),
    restorationDueAt && texts.restorationDue(moment(restorationDueAt)),
    restoredAt && texts.restored(moment(restoredAt)),
  ]
  paper.add('prose', sentences.filter((sentence) => sentence !== null).join(' '))
  paper.add('note', texts.statusNote)
}

function signature({ paper, texts, document }: Print, signed: { signedDocument: string; keyId: string }): void {
  const { signedDocument, keyId } = signed
  const keys = `${document.iss}${KEYS}`
  const file = `${document.jti}.jws`
  paper.add('section', texts.signed)
  paper.add('prose', texts.signedNote)
  paper.add('facts', [
    { label: texts.digest, lines: [{ text: digestOf(signedDocument), typeface: 'fixed', size: 8 }] },
    { label: texts.algorithm, lines: [{ text: texts.algorithmName }] },
    { label: texts.keyId, lines: [{ text: keyId, typeface: 'fixed', size: 9 }] },
    { label: texts.keys, lines: [{ text: keys, typeface: 'fixed', size: 9 }] },
  ])
  paper.add('steps', texts.steps({ file, keys }), { text: signedDocument, alt: texts.qrAlt, caption: texts.qrCaption })
  paper.add('section', texts.annex)
  paper.add('note', texts.annexNote(signedDocument.length))
  paper.add('fixed', signedDocument)
  paper.add('attach', {
    name: file,
    type: 'application/jose', // RFC 7515, section 9.2.1
    content: signedDocument,
    description: texts.attachment(document.jti),
  })
}

/** Returns the digest in hexadecimal, in groups of sixteen for readability. */
const digestOf = (text: string): string =>
  (createHash('sha256').update(text).digest('hex').match(/.{16}/g) ?? []).join(' ')
