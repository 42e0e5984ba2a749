import { targetKind } from '../../../context/index.ts'
import { OrderAction } from '../../policy/index.ts'
import type { Identity } from './user.service.ts'
import { User } from './user.ts'

export const userTarget = targetKind<User, { identity: Identity }>({
  typename: 'User',
  model: User,
  actions: [OrderAction.SUSPEND_USER],
  urlPattern: { name: 'USER', description: 'The profile of a user.' },
  told: 'accountId: externalId handle',
  titles: { en: 'User account', vi: 'Tài khoản người dùng' },
  userBehind: ({ id }) => id,
  take: (tx, id, { identity }) => identity.suspend(tx, id),
  undo: (tx, id, { identity }) => identity.reinstate(tx, id),
})
