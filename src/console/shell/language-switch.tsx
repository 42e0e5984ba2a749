import { UnstyledButton } from '@mantine/core'
import { useSpeech, useTexts } from '../language/language-provider.tsx'
import styles from './switches.module.css'
import { texts } from './texts.ts'

export function LanguageSwitch() {
  const { language, speak } = useSpeech()
  const { changeLanguage } = useTexts(texts)
  const other = language === 'vi' ? 'en' : 'vi'
  return (
    <UnstyledButton className={styles.switch} onClick={() => speak(other)} title={changeLanguage}>
      <span data-current={language === 'vi'}>vi</span>/<span data-current={language === 'en'}>en</span>
      <span className="unseen" lang={other}>
        {changeLanguage}
      </span>
    </UnstyledButton>
  )
}
