import { Feed } from '../../src/delivery/index.ts'

class ComeAgain extends Error {}

const feed = (mostWaiting = 10) => new Feed<{ number: number }>({ mostWaiting, cut: () => new ComeAgain() })

async function take(events: AsyncIterator<{ number: number }>, count: number): Promise<number[]> {
  const taken: number[] = []
  while (taken.length < count) taken.push((await events.next()).value?.number)
  return taken
}

function publish(to: Feed<{ number: number }>, topic: string, ...numbers: number[]): void {
  for (const number of numbers) to.publish(topic, { number })
}

describe('a feed', () => {
  it('tells who listens to a topic what happens from then on, in order, and who listens to all of them everything', async () => {
    const news = feed()
    publish(news, 'VN', 0)
    const [vietnam, singapore, all] = [news.follow('VN'), news.follow('SG'), news.follow(null)]
    publish(news, 'VN', 1)
    publish(news, 'SG', 2)
    publish(news, 'VN', 3)
    expect(await take(vietnam, 2)).toEqual([1, 3])
    expect(await take(singapore, 1)).toEqual([2])
    expect(await take(all, 3)).toEqual([1, 2, 3])
  })

  it('gives the same object to all', async () => {
    const news = feed()
    const [one, other] = [news.follow('VN'), news.follow(null)]
    publish(news, 'VN', 1)
    expect((await one.next()).value).toBe((await other.next()).value)
  })

  it('cuts who stops reading, and nobody else notices', async () => {
    const news = feed(10)
    const [stuck, other] = [news.follow('VN'), news.follow('VN')]
    for (let number = 1; number <= 11; number++) {
      publish(news, 'VN', number)
      expect(await take(other, 1)).toEqual([number])
    }
    await expect(stuck.next()).rejects.toThrow(ComeAgain)
    expect(news.listeners).toBe(1)
    await stuck.return?.()
    publish(news, 'VN', 12)
    expect(await take(other, 1)).toEqual([12])
    const again = news.follow('VN')
    publish(news, 'VN', 13)
    expect(await take(again, 1)).toEqual([13])
  })

  it('lets a listener go that waits', async () => {
    const news = feed()
    const waiting = news.follow('VN')
    const next = waiting.next()
    await waiting.return?.()
    expect(await next).toMatchObject({ done: true })
    expect(news.listeners).toBe(0)
    publish(news, 'VN', 1)
    expect(await waiting.next()).toMatchObject({ done: true })
  })
})
