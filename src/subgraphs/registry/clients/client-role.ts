import { registerEnumType } from 'type-graphql'
import type { Role } from '../../../access/index.ts'

export enum ClientRole {
  PLATFORM = 'PLATFORM',
  ISP = 'ISP',
  OFFICER = 'OFFICER',
  DIRECTOR = 'DIRECTOR',
  AUDITOR = 'AUDITOR',
  ADMIN = 'ADMIN',
}
registerEnumType(ClientRole, {
  name: 'ClientRole',
  description: 'What a registered client may act as.',
  valuesConfig: {
    PLATFORM: { description: 'Its platform: registers users, publishes, answers orders.' },
    ISP: { description: 'Its internet service provider: answers orders.' },
    OFFICER: { description: 'Its agency: drafts orders, withdraws them.' },
    DIRECTOR: {
      description:
        'As an officer; approves what another person drafted, decides objections and appeals that it had no part in.',
    },
    AUDITOR: {
      description:
        'Reads everything of its country but sealed identities, of all countries where it belongs to none; writes nothing.',
    },
    ADMIN: {
      description:
        'Its organisation’s clients, together with another person; an agency’s also registers who takes part in its country. Has no part in orders.',
    },
  },
})

/** Converts the role to that of the access rules. */
export const roleOf = (role: ClientRole): Role => role.toLowerCase() as Lowercase<`${ClientRole}`>
