/** Whether a client gave an optional value; an empty value counts as given. */
export const isGiven = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined
