import type { ActivityKindDefinition } from '../../context/index.ts'

/** The activity kinds of live streams, by their action name in the audit trail. */
export const LIVE_STREAM_ACTIVITY: Readonly<Record<string, ActivityKindDefinition>> = {
  'live-stream.started': {
    name: 'LIVE_STREAM_STARTED',
    description: 'The subject is a live stream, as for the next three.',
    texts: {
      EN: () => 'A live stream started.',
      VI: () => 'Một buổi phát trực tiếp đã bắt đầu.',
    },
  },
  'live-stream.ended': {
    name: 'LIVE_STREAM_ENDED',
    description: 'Its host ended it.',
    texts: {
      EN: () => 'A live stream ended.',
      VI: () => 'Một buổi phát trực tiếp đã kết thúc.',
    },
  },
  'live-stream.interrupted': {
    name: 'LIVE_STREAM_INTERRUPTED',
    description: 'The platform reported that it interrupted it.',
    texts: {
      EN: () => 'A live stream was interrupted in answer to an order.',
      VI: () => 'Một buổi phát trực tiếp đã bị ngừng theo yêu cầu.',
    },
  },
  'live-stream.flagged': {
    name: 'LIVE_STREAM_FLAGGED',
    description: 'One more viewer has flagged it.',
    texts: {
      EN: () => 'A viewer flagged a live stream.',
      VI: () => 'Người xem đã báo cáo một buổi phát trực tiếp.',
    },
  },
}
