/** Where a client reads what its operation costs. */
export const COST_HEADER = 'x-operation-cost'
