import { jest } from '@jest/globals'
import { Delivery } from '../../src/delivery/index.ts'

/** From now on until mocks are restored: tells how many follow a log in this process. */
export function countFollowers(): () => number {
  const followed = new Set<Delivery>()
  const { follow } = Delivery.prototype
  jest.spyOn(Delivery.prototype, 'follow').mockImplementation(function (this: Delivery, log, after) {
    followed.add(this)
    return follow.call(this, log, after)
  })
  return () => [...followed].reduce((total, { followers }) => total + followers, 0)
}
