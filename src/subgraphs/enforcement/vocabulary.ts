import { registerEnumType } from 'type-graphql'

export enum OrderStatus {
  DRAFT = 'DRAFT',
  ISSUED = 'ISSUED',
  ACKNOWLEDGED = 'ACKNOWLEDGED',
  COMPLIED = 'COMPLIED',
  OBJECTED = 'OBJECTED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(OrderStatus, {
  name: 'OrderStatus',
  description: 'DRAFT → ISSUED → ACKNOWLEDGED → COMPLIED, with OBJECTED and WITHDRAWN beside.',
  valuesConfig: {
    DRAFT: { description: 'Waits for a second officer; its recipient does not see it.' },
    ISSUED: { description: 'Approved, signed and sent; its clock runs.' },
    ACKNOWLEDGED: { description: 'The recipient has it; its clock runs.' },
    COMPLIED: { description: 'The recipient reported that it is carried out.' },
    OBJECTED: { description: 'The recipient objected; its clock is stopped until the agency decides.' },
    WITHDRAWN: { description: 'The agency took it back.' },
  },
})

export enum ObjectionGround {
  IMPOSSIBLE = 'IMPOSSIBLE',
  MANIFEST_ERROR = 'MANIFEST_ERROR',
  INSUFFICIENT_INFORMATION = 'INSUFFICIENT_INFORMATION',
}
registerEnumType(ObjectionGround, {
  name: 'ObjectionGround',
  description: 'Why a recipient cannot carry an order out.',
  valuesConfig: {
    IMPOSSIBLE: { description: 'It cannot be done, technically or by law.' },
    MANIFEST_ERROR: { description: 'It is plainly mistaken, e.g. about the target.' },
    INSUFFICIENT_INFORMATION: { description: 'It does not say enough to be carried out.' },
  },
})

export enum RemovalOrderEventKind {
  ISSUED = 'ISSUED',
  REMINDED = 'REMINDED',
  OVERDUE = 'OVERDUE',
  WITHDRAWN = 'WITHDRAWN',
  OBJECTION_DECIDED = 'OBJECTION_DECIDED',
  RESTORED = 'RESTORED',
  USER_NOTICE_DUE = 'USER_NOTICE_DUE',
}
registerEnumType(RemovalOrderEventKind, {
  name: 'RemovalOrderEventKind',
  description: 'What a recipient is told of an order.',
  valuesConfig: {
    ISSUED: { description: 'It is to be carried out.' },
    REMINDED: { description: 'Half, or nine tenths, of its time is over; after RESTORED, of the time to put back.' },
    OVERDUE: { description: 'Its time is over; after RESTORED, the time to put back.' },
    WITHDRAWN: { description: 'It need not be carried out any more.' },
    OBJECTION_DECIDED: { description: 'The agency decided the objection.' },
    RESTORED: { description: 'An appeal was won: what it took away is to be put back.' },
    USER_NOTICE_DUE: {
      description: 'The time of confidentiality is over: tell the affected user what stands in `userNotice`.',
    },
  },
})
