import { Menu, UnstyledButton } from '@mantine/core'
import { IconUserCircle } from '@tabler/icons-react'
import { useSpeech, useTexts } from '../language/language-provider.tsx'
import { useSession } from '../session/session-provider.tsx'
import styles from './switches.module.css'
import { texts } from './texts.ts'

export function AccountMenu({ help }: { help: () => void }) {
  const { language, messages } = useSpeech()
  const { header: words } = useTexts(texts)
  const { clientId, settings, signIn } = useSession()
  return (
    <Menu position="bottom-end" width={220} withinPortal>
      <Menu.Target>
        <UnstyledButton className={styles.switch} aria-label={`${words.account}: ${clientId}`} title={clientId}>
          <IconUserCircle size={19} stroke={1.6} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{clientId}</Menu.Label>
        <Menu.Item onClick={help}>{words.keys}</Menu.Item>
        {settings.demo && (
          <>
            <Menu.Item component="a" href={`/graphiql?lang=${language}`}>
              {words.graphiql}
            </Menu.Item>
            <Menu.Item component="a" href={`/dev?lang=${language}`}>
              {words.demo}
            </Menu.Item>
          </>
        )}
        <Menu.Divider />
        <Menu.Item onClick={() => signIn.end(language)}>{messages.act.signOut}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
