import type { Language } from './page-style.ts'
import { smallPage } from './small-page.ts'

interface Texts {
  title: string
  why: string
  how: string
  console: string
  start: string
}

const TEXTS: Record<Language, Texts> = {
  vi: {
    title: 'Ở đây chỉ chạy câu lệnh đã đăng ký',
    why: 'Cổng này chạy với VERIGRAPH_TRUSTED_DOCUMENTS=only: câu lệnh tự viết bị từ chối, nên không có GraphiQL. Bàn điều hành vẫn dùng được, vì câu lệnh của nó đã được đăng ký.',
    how: 'Các câu lệnh đã đăng ký nằm trong schema/trusted-documents.json. Bỏ cài đặt ấy để tự viết câu lệnh.',
    console: 'Bàn điều hành',
    start: 'Trang bản demo',
  },
  en: {
    title: 'Only registered documents run here',
    why: 'This gateway runs with VERIGRAPH_TRUSTED_DOCUMENTS=only: a document of one’s own is refused, so there is no GraphiQL. The console works as ever, for its documents are registered.',
    how: 'The registered ones stand in schema/trusted-documents.json. Leave the setting out to write your own.',
    console: 'The console',
    start: 'About this demo',
  },
}

/** Renders the page shown instead of GraphiQL when only registered documents are accepted. */
export function registeredOnlyPage(language: Language): string {
  const { title, why, how, console, start } = TEXTS[language]
  const links = `<nav><a href="/?lang=${language}">${console}</a> · <a href="/dev?lang=${language}">${start}</a></nav>`
  return smallPage(language, title, `<p>${why}</p><p>${how}</p>${links}`)
}
