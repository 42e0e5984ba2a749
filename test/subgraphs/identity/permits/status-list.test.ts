import 'reflect-metadata'
import { STATUS_LIST_CAPACITY, StatusList } from '../../../../src/subgraphs/identity/permits/status-list.ts'

describe('a status list', () => {
  it('gives each of its entries once, in an order that its seed decides', () => {
    const orderOf = (seed: string, many: number): number[] => {
      const list = Object.assign(new StatusList(), { id: 'statuses_1', assigned: 0, seed })
      return Array.from({ length: many }, () => list.assign())
    }
    const all = orderOf('a', STATUS_LIST_CAPACITY)
    expect(new Set(all).size).toBe(STATUS_LIST_CAPACITY)
    expect(Math.min(...all)).toBe(0)
    expect(Math.max(...all)).toBe(STATUS_LIST_CAPACITY - 1)
    expect(orderOf('a', 100)).toEqual(all.slice(0, 100))
    expect(orderOf('b', 100)).not.toEqual(all.slice(0, 100))
  })

  it('that was given away in its own order, or is full, gives nothing more', () => {
    const old = Object.assign(new StatusList(), { id: 'statuses_1', assigned: 7, seed: null })
    expect(() => old.assign()).toThrow('full')
    const full = Object.assign(new StatusList(), { id: 'statuses_2', assigned: STATUS_LIST_CAPACITY, seed: 'a' })
    expect(() => full.assign()).toThrow('full')
  })
})
