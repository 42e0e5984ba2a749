import type { ActivityKindDefinition } from '../../../context/index.ts'

/** The activity kinds of orders and appeals, by their action name in the audit trail. */
export const ORDER_ACTIVITY: Readonly<Record<string, ActivityKindDefinition>> = {
  'removal-order.drafted': {
    name: 'ORDER_DRAFTED',
    description: 'The subject is a removal order, as for all that do not say otherwise.',
    texts: {
      EN: (order) => `Order ${order} was drafted.`,
      VI: (order) => `Yêu cầu ${order} đã được soạn.`,
    },
  },
  'removal-order.issued': {
    name: 'ORDER_ISSUED',
    description: 'A second officer approved it.',
    texts: {
      EN: (order) => `Order ${order} was issued.`,
      VI: (order) => `Yêu cầu ${order} đã được ban hành.`,
    },
  },
  'removal-order.acknowledged': {
    name: 'ORDER_ACKNOWLEDGED',
    description: 'Its recipient has it.',
    texts: {
      EN: (order) => `Order ${order} was acknowledged by its recipient.`,
      VI: (order) => `Bên thực hiện đã xác nhận tiếp nhận yêu cầu ${order}.`,
    },
  },
  'removal-order.complied': {
    name: 'ORDER_COMPLIED',
    description: 'Its recipient reported that it is carried out.',
    texts: {
      EN: (order) => `Order ${order} was carried out, as its recipient reports.`,
      VI: (order) => `Bên thực hiện đã báo cáo thực hiện xong yêu cầu ${order}.`,
    },
  },
  'removal-order.completion-time-accepted': {
    name: 'COMPLETION_TIME_ACCEPTED',
    description: 'It was reported late, and counts as carried out when its recipient says.',
    texts: {
      EN: (order) => `Order ${order} was carried out in time, as its agency accepts.`,
      VI: (order) => `Cơ quan chấp nhận rằng yêu cầu ${order} đã được thực hiện đúng hạn.`,
    },
  },
  'removal-order.objected': {
    name: 'ORDER_OBJECTED',
    description: 'Its recipient objected; the first objection stops its clock.',
    texts: {
      EN: (order) => `Order ${order} was objected to.`,
      VI: (order) => `Bên thực hiện đã phản đối yêu cầu ${order}.`,
    },
  },
  'objection.upheld': {
    name: 'OBJECTION_UPHELD',
    description: 'The agency agreed; the order is over.',
    texts: {
      EN: (order) => `The objection to order ${order} was upheld; the order is over.`,
      VI: (order) => `Phản đối đối với yêu cầu ${order} được chấp nhận; không còn phải thực hiện.`,
    },
  },
  'objection.rejected': {
    name: 'OBJECTION_REJECTED',
    description: 'The agency did not agree; a clock that stood goes on.',
    texts: {
      EN: (order) => `The objection to order ${order} was not upheld.`,
      VI: (order) => `Phản đối đối với yêu cầu ${order} không được chấp nhận.`,
    },
  },
  'removal-order.withdrawn': {
    name: 'ORDER_WITHDRAWN',
    description: 'It was taken back, by its agency or by a won appeal.',
    texts: {
      EN: (order) => `Order ${order} was withdrawn.`,
      VI: (order) => `Yêu cầu ${order} đã được rút lại.`,
    },
  },
  'removal-order.reminded': {
    name: 'ORDER_REMINDED',
    description: 'Half, or nine tenths, of its time is over.',
    texts: {
      EN: (order) => `The recipient of order ${order} was reminded of its deadline.`,
      VI: (order) => `Đã nhắc bên thực hiện về thời hạn của yêu cầu ${order}.`,
    },
  },
  'removal-order.overdue': {
    name: 'ORDER_OVERDUE',
    description: 'Its time is over.',
    texts: {
      EN: (order) => `Order ${order} is overdue.`,
      VI: (order) => `Yêu cầu ${order} đã quá thời hạn thực hiện.`,
    },
  },
  'appeal.filed': {
    name: 'APPEAL_FILED',
    description: 'The subject is an appeal, as for the next two.',
    texts: {
      EN: () => 'A user appealed against an order.',
      VI: () => 'Một người dùng đã khiếu nại một yêu cầu.',
    },
  },
  'appeal.upheld': {
    name: 'APPEAL_UPHELD',
    description: 'The user was right.',
    texts: {
      EN: () => 'A user won an appeal.',
      VI: () => 'Khiếu nại của một người dùng được chấp nhận.',
    },
  },
  'appeal.rejected': {
    name: 'APPEAL_REJECTED',
    description: 'The user was not.',
    texts: {
      EN: () => 'A user lost an appeal.',
      VI: () => 'Khiếu nại của một người dùng không được chấp nhận.',
    },
  },
  'removal-order.restoration-ordered': {
    name: 'RESTORATION_ORDERED',
    description: 'What the order took away is to be put back.',
    texts: {
      EN: (order) => `What order ${order} took away is to be put back.`,
      VI: (order) => `Phải khôi phục những gì đã gỡ theo yêu cầu ${order}.`,
    },
  },
  'restoration.reminded': {
    name: 'RESTORATION_REMINDED',
    description: 'Half, or nine tenths, of the time to put it back is over.',
    texts: {
      EN: (order) => `The recipient of order ${order} was reminded to put back what it took away.`,
      VI: (order) => `Đã nhắc bên thực hiện về thời hạn khôi phục của yêu cầu ${order}.`,
    },
  },
  'restoration.overdue': {
    name: 'RESTORATION_OVERDUE',
    description: 'The time to put it back is over.',
    texts: {
      EN: (order) => `What order ${order} took away is overdue to be put back.`,
      VI: (order) => `Việc khôi phục theo yêu cầu ${order} đã quá thời hạn.`,
    },
  },
  'removal-order.restored': {
    name: 'RESTORED',
    description: 'Its recipient reported that it is back.',
    texts: {
      EN: (order) => `What order ${order} took away is back, as its recipient reports.`,
      VI: (order) => `Bên thực hiện đã báo cáo khôi phục xong theo yêu cầu ${order}.`,
    },
  },
}
