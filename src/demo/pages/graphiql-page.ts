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

/** What GraphiQL's page tells its script, as JSON in the element `page`. */
export interface GraphiqlPage {
  /** Every demo client's. */
  secret: string
  texts: Record<'vi' | 'en', GraphiqlTexts>
  /** The tabs that each client begins with; '': without a token. */
  examples: Record<string, Example[]>
}
