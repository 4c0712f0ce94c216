import { expect, it } from 'vitest'
import { ArticleQueue, MOST_WAITING } from '../../../functions/adapters/local/sqlite/article-queue.ts'
import type { ArticleProcessor } from '../../../functions/app/articles/article-processor.ts'
import type { Article } from '../../../functions/domain/model/article.ts'

const some = (count: number, id = 'a') =>
  Array.from({ length: count }, (_, n) => ({ id: `${id}${n}` }) as Article)

/** A desk that decides a batch only when it is let. */
function slowDesk() {
  const batches: number[] = []
  const ends: ((error?: Error) => void)[] = []
  const decide = (articles: readonly Article[]) => {
    batches.push(articles.length)
    return new Promise<void>((done, failed) => ends.push((error) => (error ? failed(error) : done())))
  }
  return {
    desk: { decide } as unknown as ArticleProcessor,
    batches,
    end: (error?: Error) => ends.shift()!(error),
  }
}

const turn = () => new Promise((done) => setImmediate(done))

it('There is room until as many articles wait as may, and again once some are decided', async () => {
  const { desk, end } = slowDesk()
  const queue = new ArticleQueue(desk)
  await queue.room()
  const first = queue.send(some(100))
  const second = queue.send(some(MOST_WAITING - 100))
  let room = false
  void queue.room().then(() => (room = true))
  await turn()
  expect(room).toBe(false)
  end()
  await first
  await turn()
  expect(room).toBe(true)
  end()
  await second
})

it('What could not be decided keeps no room from others', async () => {
  const { desk, end } = slowDesk()
  const queue = new ArticleQueue(desk)
  const sent = queue.send(some(MOST_WAITING))
  const room = queue.room()
  end(new Error('no table'))
  await expect(sent).rejects.toThrow('no table')
  await room
})

it('What waits is decided together, about a hundred at once', async () => {
  const { desk, batches, end } = slowDesk()
  const queue = new ArticleQueue(desk)
  const sent = [some(30), some(30), some(30), some(30), some(500)].map((articles) => queue.send(articles))
  for (let n = 0; n < 4; n++) {
    await turn()
    if (batches.length > n) end()
  }
  await Promise.all(sent)
  expect(batches).toEqual([30, 90, 500])
})
