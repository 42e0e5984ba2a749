import './theme/base.css'
import '@fontsource-variable/inter'
import '@mantine/core/styles.layer.css'
import { MantineProvider } from '@mantine/core'
import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Provider } from 'urql'
import { App } from './app.tsx'
import { graphClients } from './graph/client.ts'
import { ListClientProvider } from './graph/list-client.ts'
import { firstLanguage, LanguageProvider } from './language/language-provider.tsx'
import { ErrorBoundary } from './parts/error-boundary.tsx'
import { SessionProvider } from './session/session-provider.tsx'
import { fetchSettings, type Settings } from './session/settings.ts'
import { type Resumed, SignIn } from './session/sign-in.ts'
import { SignInPage } from './session/sign-in-page.tsx'
import { Unreachable } from './session/unreachable.tsx'
import { theme } from './theme/theme.ts'

const root = createRoot(document.getElementById('root') ?? document.body)

async function start(): Promise<void> {
  const settings = await fetchSettings()
  // Tokens and signatures contain one URL, and the demo is also reachable under others.
  if (settings.demo && location.origin !== settings.publicUrl)
    return location.replace(settings.publicUrl + location.pathname + location.search)
  const signIn = new SignIn(settings)
  const resumed = await signIn.resume().catch(() => 'failed' as const)
  if (resumed !== 'elsewhere') return show(settings, signIn, resumed)
  // A session at the issuer signs in without another prompt.
  await signIn.begin({ language: firstLanguage() }).catch(() => show(settings, signIn, 'failed'))
}

type Standing = Exclude<Resumed, 'elsewhere'> | 'failed'

function show(settings: Settings, signIn: SignIn, standing: Standing): void {
  const { graph, lists } = graphClients(signIn, () => render('expired'))
  const render = (now: Standing) =>
    draw(
      now === 'signedIn' ? (
        <Provider value={graph}>
          <ListClientProvider value={lists}>
            <SessionProvider settings={settings} signIn={signIn}>
              <App />
            </SessionProvider>
          </ListClientProvider>
        </Provider>
      ) : (
        <SignInPage settings={settings} signIn={signIn} standing={now} />
      ),
    )
  render(standing)
}

function draw(content: ReactNode): void {
  root.render(
    <StrictMode>
      <MantineProvider theme={theme} defaultColorScheme="auto">
        <LanguageProvider>
          <ErrorBoundary>{content}</ErrorBoundary>
        </LanguageProvider>
      </MantineProvider>
    </StrictMode>,
  )
}

start().catch(() => draw(<Unreachable />))
