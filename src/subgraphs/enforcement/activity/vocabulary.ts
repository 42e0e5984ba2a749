import { registerEnumType } from 'type-graphql'

export enum ActivityKind {
  LIVE_STREAM_STARTED = 'LIVE_STREAM_STARTED',
  LIVE_STREAM_ENDED = 'LIVE_STREAM_ENDED',
  LIVE_STREAM_INTERRUPTED = 'LIVE_STREAM_INTERRUPTED',
  LIVE_STREAM_FLAGGED = 'LIVE_STREAM_FLAGGED',
  ORDER_DRAFTED = 'ORDER_DRAFTED',
  ORDER_ISSUED = 'ORDER_ISSUED',
  ORDER_ACKNOWLEDGED = 'ORDER_ACKNOWLEDGED',
  ORDER_COMPLIED = 'ORDER_COMPLIED',
  COMPLETION_TIME_ACCEPTED = 'COMPLETION_TIME_ACCEPTED',
  ORDER_OBJECTED = 'ORDER_OBJECTED',
  OBJECTION_UPHELD = 'OBJECTION_UPHELD',
  OBJECTION_REJECTED = 'OBJECTION_REJECTED',
  ORDER_WITHDRAWN = 'ORDER_WITHDRAWN',
  ORDER_REMINDED = 'ORDER_REMINDED',
  ORDER_OVERDUE = 'ORDER_OVERDUE',
  APPEAL_FILED = 'APPEAL_FILED',
  APPEAL_UPHELD = 'APPEAL_UPHELD',
  APPEAL_REJECTED = 'APPEAL_REJECTED',
  RESTORATION_ORDERED = 'RESTORATION_ORDERED',
  RESTORATION_REMINDED = 'RESTORATION_REMINDED',
  RESTORATION_OVERDUE = 'RESTORATION_OVERDUE',
  RESTORED = 'RESTORED',
}
registerEnumType(ActivityKind, {
  name: 'ActivityKind',
  description: 'What happened. More kinds may come; show the summary of one that you do not know.',
  valuesConfig: {
    LIVE_STREAM_STARTED: { description: 'The subject is a live stream, as for the next three.' },
    LIVE_STREAM_ENDED: { description: 'Its host ended it.' },
    LIVE_STREAM_INTERRUPTED: { description: 'The platform reported that it interrupted it.' },
    LIVE_STREAM_FLAGGED: { description: 'One more viewer has flagged it.' },
    ORDER_DRAFTED: { description: 'The subject is a removal order, as for all that do not say otherwise.' },
    ORDER_ISSUED: { description: 'A second officer approved it.' },
    ORDER_ACKNOWLEDGED: { description: 'Its recipient has it.' },
    ORDER_COMPLIED: { description: 'Its recipient reported that it is carried out.' },
    COMPLETION_TIME_ACCEPTED: {
      description: 'It was reported late, and counts as carried out when its recipient says.',
    },
    ORDER_OBJECTED: { description: 'Its recipient objected; the first objection stops its clock.' },
    OBJECTION_UPHELD: { description: 'The agency agreed; the order is over.' },
    OBJECTION_REJECTED: { description: 'The agency did not agree; a clock that stood goes on.' },
    ORDER_WITHDRAWN: { description: 'It was taken back, by its agency or by a won appeal.' },
    ORDER_REMINDED: { description: 'Half, or nine tenths, of its time is over.' },
    ORDER_OVERDUE: { description: 'Its time is over.' },
    APPEAL_FILED: { description: 'The subject is an appeal, as for the next two.' },
    APPEAL_UPHELD: { description: 'The user was right.' },
    APPEAL_REJECTED: { description: 'The user was not.' },
    RESTORATION_ORDERED: { description: 'What the order took away is to be put back.' },
    RESTORATION_REMINDED: { description: 'Half, or nine tenths, of the time to put it back is over.' },
    RESTORATION_OVERDUE: { description: 'The time to put it back is over.' },
    RESTORED: { description: 'Its recipient reported that it is back.' },
  },
})

export enum Language {
  EN = 'EN',
  VI = 'VI',
}
registerEnumType(Language, {
  name: 'Language',
  description: 'What people are told in.',
  valuesConfig: { EN: { description: 'English.' }, VI: { description: 'Vietnamese.' } },
})
