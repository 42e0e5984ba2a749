/** The response header for the estimated cost of an operation. */
export const COST_HEADER = 'x-operation-cost'
