import { Button } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { useMessages } from '../language/language-provider.tsx'
import { Page } from './page.tsx'

interface Props {
  /** The path of the screen, if any; another screen is rendered without the error. */
  path?: string
  children: ReactNode
}

/** Contains the error of a screen: the others keep working, and a message replaces the screen. */
export class ErrorBoundary extends Component<Props, { error: Error | null }> {
  override state: { error: Error | null } = { error: null }

  static getDerivedStateFromError(error: Error) {
    return { error }
  }

  override componentDidUpdate({ path }: Props) {
    if (this.state.error && path !== this.props.path) this.setState({ error: null })
  }

  override render() {
    return this.state.error ? <Broken error={this.state.error} /> : this.props.children
  }
}

function Broken({ error }: { error: Error }) {
  const { error: words } = useMessages()
  return (
    <Page title={words.broken}>
      <p className="muted">{error.message}</p>
      <Button variant="default" size="xs" mt="md" onClick={() => location.reload()}>
        {words.retry}
      </Button>
    </Page>
  )
}
