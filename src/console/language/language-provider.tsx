import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import type { Texts } from './define-texts.ts'
import { en } from './messages/en.ts'
import { type Messages, vi } from './messages/vi.ts'
import type { Language } from './moments.ts'

const MESSAGES: Record<Language, Messages> = { vi, en }
const KEPT = 'verigraph.language'

interface Speech {
  language: Language
  messages: Messages
  speak: (language: Language) => void
}

const SpeechContext = createContext<Speech | null>(null)

/** Returns the language of the URL (`?lang=`), or the one chosen last; Vietnamese by default. */
export function firstLanguage(): Language {
  const asked = new URLSearchParams(location.search).get('lang') ?? localStorage.getItem(KEPT)
  return asked === 'en' ? 'en' : 'vi'
}

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, speak] = useState(firstLanguage)
  useEffect(() => {
    document.documentElement.lang = language
    localStorage.setItem(KEPT, language)
  }, [language])
  const speech = useMemo(() => ({ language, messages: MESSAGES[language], speak }), [language])
  return <SpeechContext.Provider value={speech}>{children}</SpeechContext.Provider>
}

export function useSpeech(): Speech {
  const speech = useContext(SpeechContext)
  if (!speech) throw new Error('There is no LanguageProvider around this.')
  return speech
}

export const useMessages = (): Messages => useSpeech().messages

/** Returns a screen's texts in the language of the viewer. */
export const useTexts = <Said,>(texts: Texts<Said>): Said => texts[useSpeech().language]
