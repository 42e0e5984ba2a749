import { DEMO_CLIENTS, DEMO_SECRET } from '../clients.ts'
import { escapeHtml, type Language } from './page-style.ts'
import { smallPage } from './small-page.ts'

interface Texts {
  title: string
  lead: string
  account: string
  password: string
  enter: string
  wrong: string
  other: { language: Language; name: string }
  tooLate: { title: string; text: string }
}

const TEXTS: Record<Language, Texts> = {
  vi: {
    title: 'Đăng nhập',
    lead: `Bản demo: tên là một vai (${names()}), mật khẩu là ${DEMO_SECRET}.`,
    account: 'Tên',
    password: 'Mật khẩu',
    enter: 'Đăng nhập',
    wrong: 'Tên hoặc mật khẩu không đúng.',
    other: { language: 'en', name: 'English' },
    tooLate: { title: 'Chưa đăng nhập được', text: 'Trang này đã cũ. Hãy quay lại và đăng nhập lại từ đầu.' },
  },
  en: {
    title: 'Log in',
    lead: `Demo: the name is a role (${names()}), the password is ${DEMO_SECRET}.`,
    account: 'Name',
    password: 'Password',
    enter: 'Log in',
    wrong: 'This name and password do not fit.',
    other: { language: 'vi', name: 'Tiếng Việt' },
    tooLate: { title: 'Not logged in', text: 'This page is too old. Go back, and log in from the beginning.' },
  },
}

function names(): string {
  return DEMO_CLIENTS.map(({ clientId }) => clientId).join(', ')
}

/** Renders the form for name and password; `account` is prefilled. */
export function loginPage(language: Language, { account, wrong }: { account: string; wrong: boolean }): string {
  const texts = TEXTS[language]
  const { other } = texts
  return smallPage(
    language,
    texts.title,
    `<p id="lead">${escapeHtml(texts.lead)}</p>
${wrong ? `<p role="alert">${escapeHtml(texts.wrong)}</p>` : ''}
<form method="post" action="?lang=${language}">
<label for="account">${texts.account}</label>
<input id="account" name="account" value="${escapeHtml(account)}" required autofocus autocomplete="username" autocapitalize="none" aria-describedby="lead">
<label for="password">${texts.password}</label>
<input id="password" name="password" type="password" required autocomplete="current-password">
<button class="button">${texts.enter}</button>
</form>
<nav><a href="?lang=${other.language}" lang="${other.language}">${other.name}</a></nav>`,
  )
}

/** Renders the page for a login that was started too long ago, or in another browser. */
export function tooLatePage(language: Language): string {
  const { title, text } = TEXTS[language].tooLate
  return smallPage(language, title, `<p>${escapeHtml(text)}</p>`)
}
