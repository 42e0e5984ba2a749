/** The product's settings for a load that no single client may make: only the budget is raised, all else is counted and checked as always. */
export const UNLIMITED = { VERIGRAPH_RATE_PER_CLIENT: String(1e12) }
