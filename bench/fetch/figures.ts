import type { Figure } from '../figure.ts'
import { measureFetch } from './fetch.ts'

/** The cost of our fetcher, as figures. */
export async function measureFetching(size?: Parameters<typeof measureFetch>[0]): Promise<Figure[]> {
  const { sources, entries, rounds, firstPoll, secondPoll } = await measureFetch(size)
  const split = `${sources} sources × ${entries} entries over loopback, the cheapest of ${rounds} rounds`
  return [
    { name: 'first poll over plain undici, processor time', value: firstPoll.processor, split },
    { name: 'the same, elapsed time', value: firstPoll.clock, split },
    {
      name: 'second poll, all 304, over plain undici, processor time',
      value: secondPoll.processor,
      target: 1.3,
      split,
    },
    { name: 'the same, elapsed time', value: secondPoll.clock, target: 1.3, split },
  ]
}
