import { UnstyledButton } from '@mantine/core'
import { useSpeech } from '../language/language-provider.tsx'
import styles from './switches.module.css'

export function LanguageSwitch() {
  const { language, messages, speak } = useSpeech()
  const other = language === 'vi' ? 'en' : 'vi'
  return (
    <UnstyledButton
      className={styles.switch}
      onClick={() => speak(other)}
      aria-label={messages.language.change}
      title={messages.language.change}
      lang={other}
    >
      <span data-current={language === 'vi'}>vi</span>
      <span aria-hidden>/</span>
      <span data-current={language === 'en'}>en</span>
    </UnstyledButton>
  )
}
