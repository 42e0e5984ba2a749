import { UserErrorCode } from '../kernel/index.ts'
import { OpenEnum } from './open-enum.ts'

const SHARED: Readonly<Record<UserErrorCode, string>> = {
  INVALID_INPUT: 'A value is malformed or does not fit the others.',
  NOT_FOUND: 'No such object, or none that the caller may see.',
  CONFLICT: 'Something else holds that name, number or key already.',
  WRONG_STATE: 'The object is in a state in which this cannot happen.',
  EXPIRED: 'Its time has run out; start again.',
  SAME_OFFICER:
    'It takes another person: whoever drafted an order may not approve it, whoever asked for a client may not confirm it.',
  SUSPENDED: 'The user, or a shop of the user’s, is suspended on the platform.',
}

/** The error codes of all contexts. */
export const userErrorCodes = new OpenEnum({
  name: 'UserErrorCode',
  description: 'Why a mutation was refused. More codes may come; treat an unknown one as a refusal.',
})
userErrorCodes.add(Object.entries(SHARED).map(([name, description]) => ({ name, description })))
