import './theme/base.css'
import '@fontsource-variable/inter'
import '@mantine/core/styles.layer.css'
import { MantineProvider } from '@mantine/core'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Provider } from 'urql'
import { App } from './app.tsx'
import { graphClients } from './graph/client.ts'
import { ListClientProvider } from './graph/list-client.ts'
import { LanguageProvider } from './language/language-provider.tsx'
import { SessionProvider } from './session/session-provider.tsx'
import { fetchSettings, type Settings } from './session/settings.ts'
import { SignIn } from './session/sign-in.ts'
import { SignInPage } from './session/sign-in-page.tsx'
import { theme } from './theme/theme.ts'

async function start(): Promise<void> {
  const settings = await fetchSettings()
  // Tokens and signatures name the one address, and the demo is also reached under another.
  if (settings.demo && location.origin !== settings.publicUrl)
    return location.replace(settings.publicUrl + location.pathname + location.search)
  const signIn = new SignIn(settings)
  const signedIn = await signIn.resume().catch(() => null)
  show(settings, signIn, signedIn)
}

/** `signedIn` is null where the way back from the issuer failed. */
function show(settings: Settings, signIn: SignIn, signedIn: boolean | null): void {
  const root = createRoot(document.getElementById('root') ?? document.body)
  const leave = () => render(false)
  const { graph, lists } = graphClients(signIn, leave)
  const render = (inside: boolean, failed = false) =>
    root.render(
      <StrictMode>
        <MantineProvider theme={theme} defaultColorScheme="auto">
          <LanguageProvider>
            {inside ? (
              <Provider value={graph}>
                <ListClientProvider value={lists}>
                  <SessionProvider settings={settings} signIn={signIn}>
                    <App />
                  </SessionProvider>
                </ListClientProvider>
              </Provider>
            ) : (
              <SignInPage settings={settings} signIn={signIn} failed={failed} />
            )}
          </LanguageProvider>
        </MantineProvider>
      </StrictMode>,
    )
  render(signedIn === true, signedIn === null)
}

start()
