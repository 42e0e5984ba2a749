/** The error codes that several contexts share; each context adds its own. */
export enum UserErrorCode {
  INVALID_INPUT = 'INVALID_INPUT',
  NOT_FOUND = 'NOT_FOUND',
  CONFLICT = 'CONFLICT',
  WRONG_STATE = 'WRONG_STATE',
  EXPIRED = 'EXPIRED',
  SAME_OFFICER = 'SAME_OFFICER',
  SUSPENDED = 'SUSPENDED',
}

/** The path of a problem in the input, e.g. `['input', 'phoneNumber']`. */
export type InputPath = readonly string[]

/** The shape of a refusal in the graph. */
export interface UserErrorShape {
  __typename: string
  code: string
  message: string
  path: InputPath | null
}

/** An expected refusal that the caller can correct. Services throw it; one place turns it into `userErrors`. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly path: InputPath | null = null,
  ) {
    super(message)
    this.name = new.target.name
  }

  toUserErrors(): UserErrorShape[] {
    return [{ __typename: 'InputError', code: this.code, message: this.message, path: this.path }]
  }
}

export class NotFound extends Refusal {
  constructor(path: InputPath) {
    super(UserErrorCode.NOT_FOUND, 'There is no such object, or none that you may see.', path)
  }
}

export class Conflict extends Refusal {
  constructor(message: string, path: InputPath) {
    super(UserErrorCode.CONFLICT, message, path)
  }
}

export class WrongState extends Refusal {
  constructor(message: string) {
    super(UserErrorCode.WRONG_STATE, message)
  }
}

export interface InputProblem {
  message: string
  path: InputPath
}

/** One or more values of the input are invalid. */
export class InvalidInput extends Refusal {
  constructor(private readonly problems: readonly [InputProblem, ...InputProblem[]]) {
    super(UserErrorCode.INVALID_INPUT, problems[0].message, problems[0].path)
  }

  static at(path: InputPath, message: string): InvalidInput {
    return new InvalidInput([{ path, message }])
  }

  override toUserErrors(): UserErrorShape[] {
    return this.problems.map(({ message, path }) => ({ __typename: 'InputError', code: this.code, message, path }))
  }
}
