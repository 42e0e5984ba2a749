import { DEMO_CLIENTS, DEMO_SECRET, type DemoClientId } from '../clients.ts'
import { escapeHtml, LANGUAGES, type Language, pageHead } from './page-style.ts'

/** Renders the demo's start page, in every language at once; `?lang=` selects the one shown. */
export const startPage = (): string => `<!doctype html>
<html lang="${LANGUAGES[0]}">
${pageHead(TEXTS[LANGUAGES[0]].title, `<style>${STYLE}</style>`)}
<body>
${LANGUAGES.map(pageIn).join('\n')}
<script>${SCRIPT}</script>
</body>
</html>`

interface Texts {
  title: string
  language: string
  what: string
  demo: string
  clients: string
  client: string
  can: string
  open: string
  openAs: (clientId: string) => string
  roles: Record<DemoClientId, { role: string; can: string }>
  story: string
  steps: Record<keyof typeof COMMANDS, string>
  copy: string
  copied: string
  addresses: string
  paths: Record<(typeof PATHS)[number], string>
  inbox: string
  inboxNote: string
  phoneNumber: string
  show: string
}

const PATHS = [
  '/graphiql',
  '/graphql',
  '/.well-known/jwks.json',
  '/oidc/.well-known/openid-configuration',
  '/healthz',
  '/readyz',
] as const

const call = (options: string, ...more: string[]): string =>
  [
    `curl ${options} ORIGIN/graphql -H "authorization: Bearer $TOKEN"`,
    ...[`-H 'content-type: application/json'`, ...more].map((line) => `  ${line}`),
  ].join(' \\\n')

const only = (field: string): string => String.raw`sed 's/.*"${field}":"\([^"]*\)".*/\1/'`

const COMMANDS = {
  token: `TOKEN=$(curl -s -u vietsocial:${DEMO_SECRET} -d grant_type=client_credentials \\
  ORIGIN/oidc/token | ${only('access_token')})`,
  ask: call('-s', `-d '{"query":"{ removalOrders(first: 5) { nodes { reference status dueAt } } }"}'`),
  refused: `MINH=$(${call(
    '-s',
    String.raw`-d '{"query":"{ userByExternalId(externalId: \"vs-1002\") { id } }"}' | ${only('id')}`,
  )})
${call(
  '-s',
  `-d '{"query":"mutation { publishContentItem(` +
    String.raw`input: { authorId: \"'$MINH'\", kind: POST, text: \"Xin chào\" }` +
    `) { userErrors { code message } } }"}'`,
)}`,
  print: `ORDER=$(${call('-s', `-d '{"query":"{ removalOrders(first: 1) { nodes { id } } }"}' | ${only('id')}`)})
curl -so order.pdf "ORIGIN/removal-orders/$ORDER.pdf?language=LANGUAGE" \\
  -H "authorization: Bearer $TOKEN"`,
  follow: call(
    '-sN',
    `-H 'accept: text/event-stream'`,
    `-d '{"query":"subscription { removalOrderEvents { cursor kind removalOrder { reference status dueAt } } }"}'`,
  ),
}

const TEXTS: Record<Language, Texts> = {
  vi: {
    title: 'Verigraph · bản demo',
    language: 'Tiếng Việt',
    what: 'Verigraph là cổng GraphQL liên hợp nối cơ quan quản lý, mạng xã hội, nhà mạng và người dùng.',
    demo: 'Đây là bản demo, chỉ chạy trên máy này (loopback). Mọi người, nền tảng và lệnh ở đây đều là dữ liệu bịa.',
    clients: 'Thử với từng vai',
    client: 'Tài khoản',
    can: 'Làm được gì',
    open: 'Mở',
    openAs: (clientId) => `Mở GraphiQL với vai ${clientId}`,
    roles: {
      vietsocial: {
        role: 'Nền tảng trong nước',
        can: 'Đăng ký, xác minh người dùng; đăng bài, phát trực tiếp, bán hàng; tiếp nhận lệnh, báo cáo, phản đối.',
      },
      globaltube: {
        role: 'Nền tảng xuyên biên giới',
        can: 'Như vietsocial, với dữ liệu của riêng mình; đang có một lệnh quá hạn.',
      },
      vnnet: {
        role: 'Nhà cung cấp dịch vụ Internet',
        can: 'Tiếp nhận, báo cáo hoặc phản đối lệnh gửi cho mình; lúc đầu chưa có lệnh nào.',
      },
      reviewer: {
        role: 'Lãnh đạo không tham gia ban hành lệnh',
        can: 'Như director; giải quyết phản đối và khiếu nại đối với lệnh do người khác soạn và duyệt.',
      },
      officer: { role: 'Cán bộ cơ quan quản lý', can: 'Xem mọi lệnh trong nước, soạn lệnh gỡ bỏ, rút lệnh.' },
      director: {
        role: 'Lãnh đạo cơ quan quản lý',
        can: 'Như officer; duyệt lệnh do người khác soạn, và từ lúc đó thời hạn bắt đầu chạy.',
      },
      auditor: {
        role: 'Kiểm toán viên',
        can: 'Chỉ đọc: lệnh, người dùng và nội dung của nước mình, không đọc danh tính đã niêm phong.',
      },
      admin: {
        role: 'Quản trị viên',
        can: 'Đăng ký nền tảng, nhà mạng, cơ quan, và tài khoản truy cập của cơ quan mình; không dự vào lệnh nào.',
      },
      admin2: {
        role: 'Quản trị viên thứ hai',
        can: 'Như admin; xác nhận những gì admin đề nghị cho một tài khoản truy cập: phải có hai người.',
      },
    },
    story: 'Câu chuyện trong năm lệnh',
    steps: {
      token: 'Lấy token cho nền tảng VietSocial.',
      ask: 'Xem các lệnh gửi cho VietSocial, kèm thời hạn của từng lệnh.',
      refused: 'Minh chưa xác minh mà đăng bài: bị từ chối, không có gì được ghi lại.',
      print: 'In lệnh mới nhất: một tệp PDF, kèm văn bản đã ký.',
      follow:
        'Theo dõi lệnh. Cứ để chạy, soạn một lệnh với vai officer rồi duyệt với vai director: lệnh hiện ngay ở đây.',
    },
    copy: 'Sao chép',
    copied: 'Đã sao chép',
    addresses: 'Địa chỉ',
    paths: {
      '/graphiql': 'Viết và chạy truy vấn',
      '/graphql': 'Điểm truy cập: HTTP, WebSocket, SSE',
      '/.well-known/jwks.json': 'Khóa công khai để kiểm chữ ký của lệnh',
      '/oidc/.well-known/openid-configuration': 'Máy chủ cấp token (OpenID)',
      '/healthz': 'Tiến trình còn sống',
      '/readyz': 'Sẵn sàng nhận yêu cầu',
    },
    inbox: 'Hộp tin nhắn thử',
    inboxNote: 'Mã xác minh đến đây thay vì đến điện thoại.',
    phoneNumber: 'Số điện thoại',
    show: 'Xem tin',
  },
  en: {
    title: 'Verigraph · demo',
    language: 'English',
    what: 'Verigraph is a federated GraphQL gateway between a regulator’s agencies, social platforms, ISPs and users.',
    demo: 'This demo listens on this machine only (loopback); its people, platforms and orders are made up.',
    clients: 'Try each role',
    client: 'Client',
    can: 'What it can do',
    open: 'Open',
    openAs: (clientId) => `Open GraphiQL as ${clientId}`,
    roles: {
      vietsocial: {
        role: 'Domestic platform',
        can: 'Register and verify users, publish, stream live, sell; acknowledge orders, report on them, or object.',
      },
      globaltube: {
        role: 'Cross-border platform',
        can: 'As vietsocial, with its own data; one of its orders is overdue.',
      },
      vnnet: {
        role: 'Internet service provider',
        can: 'Acknowledge, report on or object to orders addressed to it; it starts with none.',
      },
      reviewer: {
        role: 'Director who had no part in an order',
        can: 'As director; decide objections and appeals against what others drafted and approved.',
      },
      officer: { role: 'Agency officer', can: 'See every order of the country, draft removal orders, withdraw them.' },
      director: {
        role: 'Agency director',
        can: 'As officer; approve what someone else drafted, which starts its clock.',
      },
      auditor: {
        role: 'Auditor',
        can: 'Read only: orders, users and content of its country, but no sealed identities.',
      },
      admin: {
        role: 'Administrator',
        can: 'Register platforms, ISPs, agencies, and the clients of its own agency; it has no part in orders.',
      },
      admin2: {
        role: 'Second administrator',
        can: 'As admin; confirm what admin asks for a client: that takes two people.',
      },
    },
    story: 'The story in five commands',
    steps: {
      token: 'Get a token for the platform VietSocial.',
      ask: 'See the orders addressed to VietSocial, each with its clock.',
      refused: 'Minh, who is not verified, tries to post: refused, and nothing is written.',
      print: 'Print the newest order: a PDF, and in it the signed document.',
      follow:
        'Follow orders. Leave it running, draft one as officer and approve it as director: it appears here at once.',
    },
    copy: 'Copy',
    copied: 'Copied',
    addresses: 'Addresses',
    paths: {
      '/graphiql': 'Write and run queries',
      '/graphql': 'The endpoint: HTTP, WebSocket, SSE',
      '/.well-known/jwks.json': 'Public keys that orders are signed with',
      '/oidc/.well-known/openid-configuration': 'The token issuer (OpenID)',
      '/healthz': 'The process is alive',
      '/readyz': 'It takes requests',
    },
    inbox: 'Test inbox',
    inboxNote: 'Verification codes arrive here instead of on a phone.',
    phoneNumber: 'Phone number',
    show: 'Show messages',
  },
}

/** Renders the page in one language; the script shows the selected one. */
function pageIn(language: Language): string {
  const texts = TEXTS[language]
  const hidden = language === LANGUAGES[0] ? '' : ' hidden'
  return `<div class="page" lang="${language}" data-title="${escapeHtml(texts.title)}"${hidden}>
<header><a class="name" href="?lang=${language}">Verigraph</a>${languageLinks(language)}</header>
<main>
<h1>${escapeHtml(texts.what)}</h1>
<p class="lead">${escapeHtml(texts.demo)}</p>
<div class="columns">
<div>${clientsSection(language)}${storySection(language)}</div>
<div>${addressesSection(language)}${inboxSection(language)}</div>
</div>
</main>
</div>`
}

function languageLinks(current: Language): string {
  const link = (language: Language) => {
    const isCurrent = language === current ? ' aria-current="true"' : ''
    return `<a href="?lang=${language}" lang="${language}"${isCurrent}>${TEXTS[language].language}</a>`
  }
  return `<nav aria-label="Ngôn ngữ / Language">${LANGUAGES.map(link).join('')}</nav>`
}

function clientsSection(language: Language): string {
  const texts = TEXTS[language]
  const row = ({ clientId }: { clientId: DemoClientId }) => {
    const { role, can } = texts.roles[clientId]
    const address = `/graphiql?as=${clientId}${graphiqlLanguage(language)}`
    const label = escapeHtml(texts.openAs(clientId))
    return `<tr>
<th scope="row"><code>${clientId}</code><span>${escapeHtml(role)}</span></th>
<td>${escapeHtml(can)}</td>
<td><a href="${address}" aria-label="${label}">
<span class="long">${label}</span><span class="short">${texts.open}</span>
</a></td>
</tr>`
  }
  return section(
    `clients-${language}`,
    texts.clients,
    `<table>
<thead><tr>
<th scope="col">${texts.client}</th><th scope="col">${texts.can}</th><th scope="col">GraphiQL</th>
</tr></thead>
<tbody>${DEMO_CLIENTS.map(row).join('')}</tbody>
</table>`,
  )
}

/** GraphiQL uses the first language by default. */
const graphiqlLanguage = (language: Language): string => (language === LANGUAGES[0] ? '' : `&amp;lang=${language}`)

function storySection(language: Language): string {
  const texts = TEXTS[language]
  const step = (name: keyof typeof COMMANDS) => `<li>
<p id="${name}-${language}">${escapeHtml(texts.steps[name])}</p>
<div class="command">
<button class="button" aria-describedby="${name}-${language}" data-copied="${texts.copied}">${texts.copy}</button>
<pre><code>${commandHtml(COMMANDS[name].replace('LANGUAGE', language))}</code></pre>
</div>
</li>`
  const names = Object.keys(COMMANDS) as (keyof typeof COMMANDS)[]
  return section(
    `story-${language}`,
    texts.story,
    `<ol>${names.map(step).join('')}</ol><p class="unseen" role="status"></p>`,
  )
}

/** Renders a command, in which the script replaces the URL by the one under which the page was opened. */
const commandHtml = (command: string): string =>
  escapeHtml(command).replaceAll('ORIGIN', '<span class="origin">http://127.0.0.1:4000</span>')

function addressesSection(language: Language): string {
  const texts = TEXTS[language]
  const row = (path: (typeof PATHS)[number]) => {
    const address = path === '/graphiql' && language !== LANGUAGES[0] ? `${path}?lang=${language}` : path
    return `<dt><a href="${address}"><code>${path}</code></a></dt><dd>${escapeHtml(texts.paths[path])}</dd>`
  }
  return section(`addresses-${language}`, texts.addresses, `<dl>${PATHS.map(row).join('')}</dl>`)
}

function inboxSection(language: Language): string {
  const texts = TEXTS[language]
  return section(
    `inbox-${language}`,
    texts.inbox,
    `<p>${escapeHtml(texts.inboxNote)}</p>
<form action="/dev/inbox">
<label for="phone-${language}">${texts.phoneNumber}</label>
<input id="phone-${language}" type="tel" name="phoneNumber" value="+84912345678" required autocomplete="off">
<button class="button">${texts.show}</button>
</form>`,
  )
}

const section = (id: string, heading: string, content: string): string =>
  `<section aria-labelledby="${id}"><h2 id="${id}">${escapeHtml(heading)}</h2>${content}</section>`

const STYLE = `
.page { max-width: 1180px; margin: 0 auto; padding: 0 24px 48px }
.page > header {
  display: flex; align-items: center; justify-content: space-between; min-height: 48px;
  border-bottom: 1px solid var(--line);
}
nav { display: flex; gap: 14px; font-size: 13px }
nav a { padding: 6px 0 }
nav a:not(:hover) { text-decoration: none }
nav [aria-current] { color: var(--text); font-weight: 600 }
h1 {
  max-width: 44em; margin: 32px 0 8px; font-size: 22px; line-height: 1.3; font-weight: 600; letter-spacing: -.01em;
  text-wrap: pretty;
}
h2 { font-size: 14px; font-weight: 600; margin: 32px 0 8px }
.lead, section p { color: var(--muted); margin: 0; text-wrap: pretty }
.columns { display: grid; gap: 0 48px; grid-template-columns: minmax(0, 1fr) 300px }
table { width: 100%; border-collapse: collapse }
th, td {
  padding: 8px 16px 8px 0; border-top: 1px solid var(--line); text-align: left; vertical-align: top; font-weight: 400;
}
td:last-child, th:last-child { padding-right: 0 }
thead th { color: var(--muted); font-size: 12px; padding-block: 6px; border: 0 }
tbody th { width: 200px }
tbody th code { display: block; font-weight: 600; font-size: 13px }
tbody th span { color: var(--muted); font-size: 13px }
td .short { display: none }
td:last-child { white-space: nowrap }
ol { list-style: none; margin: 0; padding: 0; counter-reset: step }
li { counter-increment: step; margin-bottom: 14px }
li > p::before { content: counter(step) '. '; color: var(--text); font-weight: 600 }
.command {
  margin-top: 4px; padding: 8px 8px 8px 12px; background: var(--raised);
  border: 1px solid var(--line); border-radius: 6px;
}
.command .button { float: right; margin: 0 0 4px 12px; min-height: 28px; font-size: 12px }
pre { margin: 0; padding: 3px 0; white-space: pre-wrap; overflow-wrap: anywhere; line-height: 1.55 }
dl { margin: 0 }
dt { border-top: 1px solid var(--line); padding-top: 7px; overflow-wrap: anywhere }
dt:first-child { border: 0; padding-top: 0 }
dd { margin: 0 0 7px; color: var(--muted); font-size: 13px }
form { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 4px 8px; margin-top: 8px }
label { grid-column: 1 / -1; font-size: 13px }
@media (max-width: 900px) { .columns { grid-template-columns: minmax(0, 1fr) } }
@media (max-width: 640px) {
  .page { padding: 0 16px 32px }
  h1 { font-size: 19px; margin-top: 20px }
  th, td { padding-right: 12px }
  tbody th { width: 116px }
  td .long { display: none }
  td .short { display: inline }
}
`

const SCRIPT = `
const asked = new URLSearchParams(location.search).get('lang')
for (const page of document.querySelectorAll('.page')) {
  page.hidden = page.lang !== (asked === 'en' ? 'en' : 'vi')
  if (page.hidden) continue
  document.documentElement.lang = page.lang
  document.title = page.dataset.title
}
for (const origin of document.querySelectorAll('.origin')) origin.textContent = location.origin
for (const button of document.querySelectorAll('[data-copied]')) {
  const label = button.textContent
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(button.parentElement.querySelector('pre').textContent)
    const status = button.closest('section').querySelector('[role=status]')
    button.textContent = status.textContent = button.dataset.copied
    setTimeout(() => { button.textContent = label; status.textContent = '' }, 1500)
  })
}
`
