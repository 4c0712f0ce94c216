import { measureFetch } from './fetch.ts'
import type { Figure } from './figure.ts'

/** What politeness costs, as figures. */
export async function measureFetching(): Promise<Figure[]> {
  const { sources, entries, rounds, firstPoll, secondPoll } = await measureFetch()
  const split = `${sources} sources × ${entries} entries over loopback, the fastest of ${rounds} rounds`
  return [
    { name: 'first poll over plain undici', value: firstPoll.ratio, split },
    { name: 'second poll, all 304, over plain undici', value: secondPoll.ratio, target: 1.3, split },
  ]
}
