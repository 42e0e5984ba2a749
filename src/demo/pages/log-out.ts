import { escapeHtml, type Language } from './page-style.ts'
import { smallPage } from './small-page.ts'

const TEXTS: Record<Language, { title: string; ask: string; leave: string; done: string; failed: string }> = {
  vi: {
    title: 'Đăng xuất',
    ask: 'Kết thúc phiên làm việc trên máy này?',
    leave: 'Đăng xuất',
    done: 'Đã đăng xuất.',
    failed: 'Không đăng nhập được',
  },
  en: {
    title: 'Log out',
    ask: 'End the session on this computer?',
    leave: 'Log out',
    done: 'You are logged out.',
    failed: 'Could not log in',
  },
}

/** Renders the confirmation of a logout; `form` is what the issuer wants sent back. */
export function logoutPage(language: Language, form: string): string {
  const { title, ask, leave } = TEXTS[language]
  const button = `<button class="button" form="op.logoutForm" name="logout" value="yes" autofocus>${leave}</button>`
  return smallPage(language, title, `<p>${ask}</p>${form}${button}`)
}

export const loggedOutPage = (language: Language): string => {
  const { title, done } = TEXTS[language]
  return smallPage(language, title, `<p>${done}</p>`)
}

/** Renders an error of the issuer, which is a mistake of a program and therefore in English. */
export const errorPage = (language: Language, problem: string): string =>
  smallPage(language, TEXTS[language].failed, `<p lang="en">${escapeHtml(problem)}</p>`)
