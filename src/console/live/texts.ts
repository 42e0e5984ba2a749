import { defineTexts } from '../language/define-texts.ts'

export const texts = defineTexts({
  vi: {
    title: 'Đang phát trực tiếp',
    none: 'Không có buổi phát trực tiếp nào.',
    noneHint: 'Buổi phát hiện ở đây ngay khi bắt đầu.',
    stream: 'Buổi phát',
    host: 'Người phát',
    platform: 'Nền tảng',
    since: 'Từ lúc',
    flags: 'Báo cáo',
    commercial: 'có bán hàng',
    order: 'Soạn yêu cầu ngừng phát',
    orderShort: 'Soạn yêu cầu',
  },
  en: {
    title: 'Live now',
    none: 'No live stream is on.',
    noneHint: 'A stream appears here in the moment in which it starts.',
    stream: 'Stream',
    host: 'Host',
    platform: 'Platform',
    since: 'Since',
    flags: 'Flags',
    commercial: 'sells',
    order: 'Draft an order to interrupt it',
    orderShort: 'Draft an order',
  },
})
