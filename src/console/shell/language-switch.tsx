import { UnstyledButton } from '@mantine/core'
import { useSpeech } from '../language/language-provider.tsx'
import styles from './switches.module.css'

export function LanguageSwitch() {
  const { language, messages, speak } = useSpeech()
  const other = language === 'vi' ? 'en' : 'vi'
  return (
    <UnstyledButton className={styles.switch} onClick={() => speak(other)} title={messages.language.change}>
      <span data-current={language === 'vi'}>vi</span>/<span data-current={language === 'en'}>en</span>
      <span className="unseen" lang={other}>
        {messages.language.change}
      </span>
    </UnstyledButton>
  )
}
