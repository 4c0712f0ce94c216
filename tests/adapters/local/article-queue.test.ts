import { expect, it } from 'vitest'
import {
  ArticleQueue,
  MAX_WAITING_ARTICLES,
} from '../../../functions/adapters/local/scheduler/article-queue.ts'
import type { ArticleProcessor } from '../../../functions/app/articles/article-processor.ts'
import type { Article } from '../../../functions/domain/model/article.ts'

const some = (count: number, id = 'a') =>
  Array.from({ length: count }, (_, n) => ({ id: `${id}${n}` }) as Article)

/** A processor that ends a batch only when the test says so. */
function slowProcessor() {
  const batches: number[] = []
  const ends: ((error?: Error) => void)[] = []
  const process = (articles: readonly Article[]) => {
    batches.push(articles.length)
    return new Promise<void>((done, failed) => ends.push((error) => (error ? failed(error) : done())))
  }
  return {
    processor: { process } as unknown as ArticleProcessor,
    batches,
    end: (error?: Error) => ends.shift()!(error),
  }
}

const nextTick = () => new Promise((resolve) => setImmediate(resolve))

it('The queue is ready until the most articles wait, and again once some are processed', async () => {
  const { processor, end } = slowProcessor()
  const queue = new ArticleQueue(processor)
  await queue.ready()
  const first = queue.send(some(100))
  const second = queue.send(some(MAX_WAITING_ARTICLES - 100))
  let isReady = false
  void queue.ready().then(() => (isReady = true))
  await nextTick()
  expect(isReady).toBe(false)
  end()
  await first
  await nextTick()
  expect(isReady).toBe(true)
  end()
  await second
})

it('Articles that could not be processed do not count as waiting', async () => {
  const { processor, end } = slowProcessor()
  const queue = new ArticleQueue(processor)
  const sent = queue.send(some(MAX_WAITING_ARTICLES))
  const ready = queue.ready()
  end(new Error('no table'))
  await expect(sent).rejects.toThrow('no table')
  await ready
})

it('Waiting articles are processed together, about a hundred at once', async () => {
  const { processor, batches, end } = slowProcessor()
  const queue = new ArticleQueue(processor)
  const sent = [some(30), some(30), some(30), some(30), some(500)].map((articles) => queue.send(articles))
  for (let n = 0; n < 4; n++) {
    await nextTick()
    if (batches.length > n) end()
  }
  await Promise.all(sent)
  expect(batches).toEqual([30, 90, 500])
})
