import { registerEnumType } from 'type-graphql'

export enum UserErrorCode {
  VERIFICATION_REQUIRED = 'VERIFICATION_REQUIRED',
  INVALID_INPUT = 'INVALID_INPUT',
  NOT_FOUND = 'NOT_FOUND',
  CONFLICT = 'CONFLICT',
  WRONG_STATE = 'WRONG_STATE',
  WRONG_CODE = 'WRONG_CODE',
  EXPIRED = 'EXPIRED',
  TOO_MANY_ATTEMPTS = 'TOO_MANY_ATTEMPTS',
  SAME_OFFICER = 'SAME_OFFICER',
  SUSPENDED = 'SUSPENDED',
  DELIVERY_FAILED = 'DELIVERY_FAILED',
  CHALLENGE_FAILED = 'CHALLENGE_FAILED',
}
registerEnumType(UserErrorCode, {
  name: 'UserErrorCode',
  description: 'Why a mutation was refused. More codes may come; treat an unknown one as a refusal.',
  valuesConfig: {
    VERIFICATION_REQUIRED: { description: 'The user must reach a higher verification level first.' },
    INVALID_INPUT: { description: 'A value is malformed or does not fit the others.' },
    NOT_FOUND: { description: 'No such object, or none that the caller may see.' },
    CONFLICT: { description: 'Something else holds that name, number or key already.' },
    WRONG_STATE: { description: 'The object is in a state in which this cannot happen.' },
    WRONG_CODE: { description: 'Not the code that was sent.' },
    EXPIRED: { description: 'Its time has run out; start again.' },
    TOO_MANY_ATTEMPTS: { description: 'Too many wrong codes, or codes asked for too often; the message says which.' },
    SAME_OFFICER: {
      description:
        'It takes another person: whoever drafted an order may not approve it, whoever asked for a client may not confirm it.',
    },
    SUSPENDED: { description: 'The user, or a shop of the user’s, is suspended on the platform.' },
    DELIVERY_FAILED: { description: 'A message could not be sent to the phone; try again later.' },
    CHALLENGE_FAILED: { description: 'A webhook receiver did not echo its challenge; the message says what it did.' },
  },
})

/** Where in the input a problem lies, e.g. `['input', 'phoneNumber']`. */
export type InputPath = readonly string[]

/** The shape of a refusal in the graph. */
export interface UserErrorShape {
  __typename: string
  code: UserErrorCode
  message: string
  path: InputPath | null
}

/** An expected "no" that the caller can put right. Thrown by services; becomes `userErrors` in one place. */
export class Refusal extends Error {
  constructor(
    readonly code: UserErrorCode,
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

/** One or more values of the input cannot be taken as they are. */
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
