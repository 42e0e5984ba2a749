import { jest } from '@jest/globals'
import { OperationBudget } from '../../../src/gateway/limits/budget.ts'
import { Gate } from '../../../src/gateway/limits/gate.ts'

const LIMITS = { cost: 1000, timeout: 10_000 }

describe('the budget of an operation', () => {
  it('charges what is read after its end, too, and lets nothing more be read', () => {
    const charge = jest.fn()
    const budget = new OperationBudget({ least: 2, limits: LIMITS, charge })
    budget.spend(3)
    budget.settle()
    expect(charge.mock.calls).toEqual([[5]])
    expect(() => budget.spend(7)).toThrow('has ended')
    expect(charge.mock.calls).toEqual([[5], [7]])
    expect(budget.refusal).toBeInstanceOf(Error)
  })

  it('is charged beyond what was paid for it in advance', async () => {
    const spend = jest.fn(async () => undefined)
    const costs = { of: () => ({ usual: 10, least: 1 }) }
    const gate = new Gate({ costs: costs as never, rates: { spend } as never, limits: LIMITS })
    const sender: { payer: `client ${string}`; budget?: OperationBudget } = { payer: 'client one' }
    await gate.admit({} as never, sender)
    sender.budget?.spend(5)
    sender.budget?.settle()
    expect(spend.mock.calls).toEqual([['client one', 10]])
    expect(() => sender.budget?.spend(3)).toThrow('has ended')
    expect(() => sender.budget?.spend(4)).toThrow('has ended')
    expect(spend.mock.calls.slice(1)).toEqual([['client one', 3]]) // 1 + 5 + 3 + 4 units, of which ten were paid
  })
})
