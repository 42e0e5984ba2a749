import { Button } from '@mantine/core'
import { Link } from 'wouter'
import { useMessages } from '../language/language-provider.tsx'
import { Page } from './page.tsx'
import { Empty } from './states.tsx'

/** The page for an unknown URL; its texts may name what was expected there. */
export function NotFound({ title, hint }: { title?: string; hint?: string }) {
  const { error: words } = useMessages()
  return (
    <Page title={title ?? words.notFound}>
      <Empty title={hint ?? words.notFoundHint}>
        <Button component={Link} href="/" variant="default" size="xs">
          {words.home}
        </Button>
      </Empty>
    </Page>
  )
}
