import { expect, it } from 'vitest'
import { Memory } from '../../functions/publish/site/memory.ts'

const one = {}
let made = 0
const make = () => {
  made += 1
  return `${made}`
}

it('What is made of an object is kept for as long as it is asked for each day, and made again for another key', () => {
  const memory = new Memory()
  const ask = (key = 'key') => memory.each('item', one, key, make)
  memory.begin('monday')
  expect([ask(), ask(), ask('other key'), ask('other key')]).toEqual(['1', '1', '2', '2'])
  memory.begin('tuesday')
  expect(ask('other key')).toBe('2')
  memory.begin('wednesday')
  expect(ask('other key')).toBe('2')
  memory.begin('thursday')
  memory.begin('friday')
  expect(ask('other key')).toBe('3')
})
