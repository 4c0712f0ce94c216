import { expect, it } from 'vitest'
import { oneMore } from '../../../bench/publish/publish.ts'

it.each([
  ['of no matter', 0, 30],
  ['of one of many matters', 99, 40],
])(
  'A new story %s writes as few files and reads as few items after many stories as after some',
  async (_, matters, mostFiles) => {
    const [some, many] = [await oneMore(100, matters), await oneMore(600, matters)]
    expect(many.written).toBeLessThanOrEqual(mostFiles)
    expect(many.read).toBeLessThanOrEqual(some.read + 2)
    expect(many.readNextDay).toBeLessThanOrEqual(some.readNextDay + 2)
    expect(many.readNextDay).toBeLessThanOrEqual(100)
  },
)
