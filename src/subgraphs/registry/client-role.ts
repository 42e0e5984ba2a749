import { registerEnumType } from 'type-graphql'

export enum ClientRole {
  PLATFORM = 'platform',
  ISP = 'isp',
  OFFICER = 'officer',
  DIRECTOR = 'director',
  AUDITOR = 'auditor',
  ADMIN = 'admin',
}
registerEnumType(ClientRole, {
  name: 'ClientRole',
  description: 'What a registered client may act as.',
  valuesConfig: {
    PLATFORM: { description: 'Its platform: registers users, publishes, answers orders.' },
    ISP: { description: 'Its internet service provider: answers orders.' },
    OFFICER: { description: 'Its agency: drafts orders, withdraws them.' },
    DIRECTOR: { description: 'As an officer; approves what another client drafted, decides objections and appeals.' },
    AUDITOR: { description: 'Reads everything but sealed identities, writes nothing.' },
    ADMIN: { description: 'Registers who takes part, and their clients; has no part in orders.' },
  },
})
