import type { DateTime } from 'luxon'
import type { OrderAction, Urgency } from '../../policy/index.ts'
import type { OrderStatus } from '../vocabulary.ts'
import type { MomentTexts } from './printed-moment.ts'

/** The languages of a printed order; the first is the default. */
export const PRINT_LANGUAGES = ['vi', 'en'] as const
export type PrintLanguage = (typeof PRINT_LANGUAGES)[number]

/** The fixed texts of a printed order. */
export interface PrintTexts extends MomentTexts {
  title: Record<OrderAction, string>
  /** A state's name and its motto, where its law requires them at the head of an official document. */
  state: Record<string, { name: string; motto: string }>
  number: string
  issuedOn: (date: string) => string
  to: string
  demand: (parts: { agency: string; recipient: string; dueAt: string }) => string
  orderId: string
  reference: string
  agency: string
  recipient: string
  target: string
  /** The label of a target that is a URL. */
  url: string
  action: string
  actions: Record<OrderAction, string>
  urgency: string
  urgencies: Record<Urgency, string>
  /** The stamp on the first page; null for normal urgency. */
  stamp: Record<Urgency, string | null>
  issuedAt: string
  dueAt: string
  allowed: (length: string) => string
  legalBasis: string
  reasons: string
  originalWords: string
  redress: string
  howToObject: string
  howToAppeal: string
  confidentiality: string
  confidential: (parts: { length: string; until: string }) => string
  status: string
  statuses: Record<Exclude<OrderStatus, OrderStatus.DRAFT>, string>
  since: (moment: string) => string
  dueNow: (moment: string) => string
  restorationDue: (moment: string) => string
  restored: (moment: string) => string
  statusNote: string
  withdrawn: (moment: string) => string
  signed: string
  signedNote: string
  digest: string
  keyId: string
  algorithm: string
  algorithmName: string
  keys: string
  steps: (parts: { file: string; keys: string }) => readonly string[]
  qrAlt: string
  qrCaption: string
  attachment: (order: string) => string
  annex: string
  annexNote: (length: number) => string
  footer: (order: string) => string
  page: string
}

/** Months 1 and 2 and days below 10 get a zero, the others do not (Decree 30/2020/NĐ-CP, Annex I, part II, point 4). */
const vietnameseDate = (at: DateTime): string =>
  `ngày ${at.toFormat('dd')} tháng ${at.month < 3 ? at.toFormat('MM') : at.month} năm ${at.year}`

export const PRINT_TEXTS: Record<PrintLanguage, PrintTexts> = {
  vi: {
    locale: 'vi',
    moment: (at) => `${at.toFormat("HH 'giờ' mm 'phút' ss 'giây'")}, ${vietnameseDate(at)}`,
    date: vietnameseDate,
    title: {
      REMOVE_CONTENT: 'YÊU CẦU GỠ BỎ NỘI DUNG',
      INTERRUPT_STREAM: 'YÊU CẦU NGỪNG BUỔI PHÁT TRỰC TIẾP',
      SUSPEND_USER: 'YÊU CẦU TẠM KHÓA TÀI KHOẢN',
      SUSPEND_MERCHANT: 'YÊU CẦU TẠM NGỪNG GIAN HÀNG',
      WITHDRAW_ADVERTISEMENT: 'YÊU CẦU GỠ BỎ QUẢNG CÁO',
      BLOCK_WEBSITE: 'YÊU CẦU NGĂN CHẶN TRUY CẬP TRANG THÔNG TIN ĐIỆN TỬ',
      DISCONNECT_SERVER: 'YÊU CẦU NGẮT KẾT NỐI MÁY CHỦ',
    },
    state: { VN: { name: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', motto: 'Độc lập - Tự do - Hạnh phúc' } },
    number: 'Số:',
    issuedOn: (date) => `${date.charAt(0).toUpperCase()}${date.slice(1)}`,
    to: 'Kính gửi:',
    demand: ({ agency, recipient, dueAt }) =>
      `${agency} yêu cầu ${recipient} thực hiện biện pháp nêu dưới đây đối với đúng đối tượng đã nêu, chậm nhất vào ${dueAt}.`,
    orderId: 'Mã yêu cầu',
    reference: 'Số, ký hiệu',
    agency: 'Cơ quan ban hành',
    recipient: 'Bên thực hiện',
    target: 'Đối tượng',
    url: 'Địa chỉ (URL)',
    action: 'Biện pháp',
    actions: {
      REMOVE_CONTENT: 'Gỡ bỏ nội dung (một bài đăng hoặc bình luận)',
      INTERRUPT_STREAM: 'Ngừng buổi phát trực tiếp',
      SUSPEND_USER: 'Tạm khóa toàn bộ tài khoản',
      SUSPEND_MERCHANT: 'Tạm ngừng toàn bộ gian hàng',
      WITHDRAW_ADVERTISEMENT: 'Ngừng hiển thị quảng cáo',
      BLOCK_WEBSITE: 'Ngăn chặn khách hàng truy cập trang thông tin điện tử',
      DISCONNECT_SERVER: 'Ngắt kết nối máy chủ khỏi mạng',
    },
    urgency: 'Mức độ khẩn',
    urgencies: {
      ORDINARY: 'Thường',
      URGENT: 'Khẩn (thiệt hại tăng theo từng giờ)',
      EMERGENCY: 'Hỏa tốc (nguy hiểm đến tính mạng, sức khỏe)',
    },
    stamp: { ORDINARY: null, URGENT: 'KHẨN', EMERGENCY: 'HỎA TỐC' },
    issuedAt: 'Thời điểm ban hành',
    dueAt: 'Thời hạn thực hiện',
    allowed: (length) => `${length}, kể từ thời điểm ban hành`,
    legalBasis: 'Căn cứ pháp lý',
    reasons: 'Lý do',
    originalWords:
      'Căn cứ pháp lý, lý do và quyền phản đối, khiếu nại được in nguyên văn theo văn bản đã ký, không dịch.',
    redress: 'Quyền phản đối và khiếu nại',
    howToObject:
      'Bên thực hiện phản đối qua Verigraph (objectToRemovalOrder) với một trong ba lý do: không thể thực hiện; nhầm lẫn rõ ràng; thiếu thông tin để thực hiện. Thời hạn dừng tính từ lần phản đối đầu tiên cho đến khi có quyết định.',
    howToAppeal:
      'Người dùng bị ảnh hưởng khiếu nại thông qua nền tảng của mình (appealRemovalOrder). Người giải quyết khiếu nại không được là người đã soạn hoặc đã duyệt yêu cầu này.',
    confidentiality: 'Bảo mật thông tin',
    confidential: ({ length, until }) =>
      `Không thông báo yêu cầu này cho người dùng bị ảnh hưởng trong ${length} kể từ thời điểm ban hành, tức là đến ${until}. Hết thời gian đó, bên thực hiện thông báo cho người dùng theo đề nghị của Verigraph.`,
    status: 'Tình trạng ghi nhận',
    statuses: {
      ISSUED: 'Đã ban hành; thời hạn đang tính.',
      ACKNOWLEDGED: 'Bên thực hiện đã xác nhận tiếp nhận; thời hạn đang tính.',
      COMPLIED: 'Bên thực hiện đã báo cáo thực hiện xong.',
      OBJECTED: 'Bên thực hiện đã phản đối; thời hạn dừng tính cho đến khi có quyết định.',
      WITHDRAWN: 'Cơ quan ban hành đã rút lại; không còn phải thực hiện.',
    },
    since: (moment) => `Từ ${moment}.`,
    dueNow: (moment) => `Thời hạn hiện nay, sau thời gian dừng tính: ${moment}.`,
    restorationDue: (moment) => `Khiếu nại được chấp nhận: phải khôi phục chậm nhất vào ${moment}.`,
    restored: (moment) => `Đã khôi phục vào ${moment}.`,
    statusNote:
      'Tình trạng là khi lập bản in này, lấy từ hệ thống và không thuộc văn bản đã ký; những thay đổi về sau không có trên giấy.',
    withdrawn: (moment) => `YÊU CẦU ĐÃ ĐƯỢC RÚT LẠI vào ${moment}. Không còn phải thực hiện.`,
    signed: 'Văn bản đã ký và cách kiểm tra',
    signedNote:
      'Bản in này không có chữ ký tay và con dấu. Văn bản gốc là văn bản điện tử đã ký (JWS) nêu dưới đây; bản in được lập từ chính văn bản đó.',
    digest: 'Mã băm SHA-256',
    keyId: 'Mã khóa (kid)',
    algorithm: 'Chữ ký',
    algorithmName: 'JWS rút gọn (RFC 7515), EdDSA với Ed25519 (RFC 8037)',
    keys: 'Khóa công khai',
    steps: ({ file, keys }) => [
      `Lấy văn bản đã ký: tệp ${file} đính kèm trong bản PDF; hoặc quét mã QR (nếu có); hoặc chép lại phụ lục, bỏ các chỗ xuống dòng.`,
      'Tính SHA-256 của văn bản (không có ký tự xuống dòng ở cuối) rồi so với mã băm trên đây.',
      `Tải ${keys}, từ máy chủ mà mình biết là của Verigraph chứ không chỉ vì bản in này nêu tên, và chọn khóa có mã trên đây.`,
      'Kiểm tra chữ ký, kiểu “removal-order+jws” và bên nhận (aud); hàm verifyOrder của verigraph/sdk làm cả ba việc.',
      'So nội dung đã ký với bản in. Khi hai bên khác nhau, văn bản đã ký có giá trị.',
    ],
    qrAlt: 'Mã QR chứa toàn văn văn bản đã ký (JWS)',
    qrCaption: 'Toàn văn văn bản đã ký (JWS)',
    attachment: (order) => `Văn bản đã ký của yêu cầu ${order} (JWS)`,
    annex: 'Phụ lục. Toàn văn văn bản đã ký',
    annexNote: (length) => `${length} ký tự, không có dấu cách; chỗ xuống dòng không thuộc văn bản.`,
    footer: (order) => `Mã yêu cầu: ${order}`,
    page: 'Trang {page}/{pages}',
  },
  en: {
    locale: 'en',
    moment: (at) => at.setLocale('en').toFormat('d LLLL yyyy, HH:mm:ss'),
    date: (at) => at.setLocale('en').toFormat('d LLLL yyyy'),
    title: {
      REMOVE_CONTENT: 'ORDER TO REMOVE CONTENT',
      INTERRUPT_STREAM: 'ORDER TO INTERRUPT A LIVE STREAM',
      SUSPEND_USER: 'ORDER TO SUSPEND AN ACCOUNT',
      SUSPEND_MERCHANT: 'ORDER TO SUSPEND A SHOP',
      WITHDRAW_ADVERTISEMENT: 'ORDER TO WITHDRAW AN ADVERTISEMENT',
      BLOCK_WEBSITE: 'ORDER TO BLOCK A WEBSITE',
      DISCONNECT_SERVER: 'ORDER TO DISCONNECT A SERVER',
    },
    state: { VN: { name: 'SOCIALIST REPUBLIC OF VIET NAM', motto: 'Independence - Freedom - Happiness' } },
    number: 'No.:',
    issuedOn: (date) => date,
    to: 'To:',
    demand: ({ agency, recipient, dueAt }) =>
      `${agency} orders ${recipient} to take the action below, about exactly the target named, by ${dueAt} at the latest.`,
    orderId: 'Order id',
    reference: 'Reference',
    agency: 'Issuing agency',
    recipient: 'Recipient',
    target: 'Target',
    url: 'Address (URL)',
    action: 'Action',
    actions: {
      REMOVE_CONTENT: 'Take down one post or comment',
      INTERRUPT_STREAM: 'Interrupt one live stream',
      SUSPEND_USER: 'Suspend the whole account',
      SUSPEND_MERCHANT: 'Suspend the whole shop',
      WITHDRAW_ADVERTISEMENT: 'Stop showing one advertisement',
      BLOCK_WEBSITE: 'Keep customers from reaching the website',
      DISCONNECT_SERVER: 'Take the server off the network',
    },
    urgency: 'Urgency',
    urgencies: {
      ORDINARY: 'Ordinary',
      URGENT: 'Urgent (harm grows by the hour)',
      EMERGENCY: 'Emergency (a danger to life or limb)',
    },
    stamp: { ORDINARY: null, URGENT: 'URGENT', EMERGENCY: 'EMERGENCY' },
    issuedAt: 'Issued at',
    dueAt: 'Due at',
    allowed: (length) => `${length} from the issue`,
    legalBasis: 'Legal basis',
    reasons: 'Reasons',
    originalWords:
      'Legal basis, reasons and redress are printed in the words of the signed document, and not translated.',
    redress: 'How to object and to appeal',
    howToObject:
      'The recipient objects through Verigraph (objectToRemovalOrder) on one of three grounds: it cannot be done; it is plainly mistaken; it does not say enough to be carried out. The clock stops with the first objection, until it is decided.',
    howToAppeal:
      'The affected user appeals through the platform (appealRemovalOrder). Whoever drafted or approved this order may not decide the appeal.',
    confidentiality: 'Confidentiality',
    confidential: ({ length, until }) =>
      `The affected user must not be told of this order for ${length} from the issue, that is until ${until}. After that, the recipient tells the user when Verigraph asks for it.`,
    status: 'Status on record',
    statuses: {
      ISSUED: 'Issued; its clock runs.',
      ACKNOWLEDGED: 'Acknowledged by the recipient; its clock runs.',
      COMPLIED: 'Carried out, as the recipient reported.',
      OBJECTED: 'The recipient objected; its clock is stopped until that is decided.',
      WITHDRAWN: 'Taken back by the issuing agency; there is nothing to carry out any more.',
    },
    since: (moment) => `Since ${moment}.`,
    dueNow: (moment) => `Due now, after the clock stood still: ${moment}.`,
    restorationDue: (moment) => `An appeal was won: to be put back by ${moment}.`,
    restored: (moment) => `Put back at ${moment}.`,
    statusNote:
      'The status is that of the moment of this print. It comes from the system and is no part of the signed document; later changes are not on paper.',
    withdrawn: (moment) => `THIS ORDER WAS WITHDRAWN on ${moment}. There is nothing to carry out any more.`,
    signed: 'The signed document, and how to check it',
    signedNote:
      'This print bears no handwritten signature and no seal. The original is the signed electronic document (JWS) below, from which this print was made.',
    digest: 'SHA-256 digest',
    keyId: 'Key id (kid)',
    algorithm: 'Signature',
    algorithmName: 'Compact JWS (RFC 7515), EdDSA with Ed25519 (RFC 8037)',
    keys: 'Public keys',
    steps: ({ file, keys }) => [
      `Take the signed document: the file ${file} attached to the PDF; or scan the QR code, where there is one; or copy the annex without its line breaks.`,
      'Compute its SHA-256 (with no line break at the end), and compare it with the digest above.',
      `Fetch ${keys}, from a server that you know to be Verigraph’s rather than because this print names it, and take the key of the id above.`,
      'Check the signature, the type “removal-order+jws” and the recipient (aud); verifyOrder of verigraph/sdk does all three.',
      'Compare what was signed with this print. Where they differ, the signed document holds.',
    ],
    qrAlt: 'QR code of the whole signed document (JWS)',
    qrCaption: 'The whole signed document (JWS)',
    attachment: (order) => `The signed document of the order ${order} (JWS)`,
    annex: 'Annex. The whole signed document',
    annexNote: (length) => `${length} characters, without spaces; the line breaks are not part of the document.`,
    footer: (order) => `Order ${order}`,
    page: 'Page {page} of {pages}',
  },
}
