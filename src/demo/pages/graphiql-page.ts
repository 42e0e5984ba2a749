/** A tab of GraphiQL. */
export interface Example {
  query: string
  variables?: string
}

export interface GraphiqlTexts {
  home: string
  client: string
  noToken: string
  until: string
  failed: string
}

/** The data for the script of GraphiQL's page, as JSON in the element `page`. */
export interface GraphiqlPage {
  /** The secret of every demo client. */
  secret: string
  texts: Record<'vi' | 'en', GraphiqlTexts>
  /** The initial tabs of each client; '' for no token. */
  examples: Record<string, Example[]>
}
