import { registerEnumType } from 'type-graphql'
import { UserErrorCode } from '../kernel/index.ts'

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
