/** The settings that the gateway provides before sign-in. */
export interface Settings {
  publicUrl: string
  issuer: string
  clientId: string
  scope: string
  demo: boolean
}

export async function fetchSettings(): Promise<Settings> {
  const response = await fetch('/console/settings.json')
  if (!response.ok) throw new Error(`The console's settings could not be read: ${response.status}.`)
  return response.json()
}
