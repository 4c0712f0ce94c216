import { describe, expect, it } from 'vitest'
import { hasAddress, holderOf, peopleOf } from '../../functions/auth/people.ts'
import { signToken } from '../../functions/auth/tokens.ts'
import { subscriberId } from '../../functions/store/subscribers/subscribers.ts'
import { now } from '../digest/fixtures.ts'
import { keys } from '../subscribers/context.ts'

const configured = ['Ana Ruiz <ana@example.org>', 'ben@example.org']
const [ana, ben] = peopleOf('editor', configured, keys) as [Person, Person]
type Person = ReturnType<typeof peopleOf>[number]
const clock = () => now

describe('The people of a role', () => {
  it('have the names that are configured, or else the beginning of their address', () => {
    expect([ana.name, ben.name]).toEqual(['Ana Ruiz', 'ben'])
    expect([ana.address, ben.address]).toEqual(['ana@example.org', 'ben@example.org'])
  })

  it('have an id each, another one in each role, and another one as subscribers', () => {
    const operators = peopleOf('operator', configured, keys)
    const readers = configured.map((_, n) => subscriberId([ana, ben][n]!.address, keys.address))
    const ids = [ana.id, ben.id, ...operators.map(({ id }) => id), ...readers]
    expect(new Set(ids).size).toBe(6)
  })

  it('have the same id however their address is written', () => {
    expect(peopleOf('editor', ['Ana <ANA@Example.org>'], keys)[0]?.id).toBe(ana.id)
    expect([ana, ben].filter(hasAddress('ANA@example.org'))).toEqual([ana])
  })
})

describe('A link to the pages of a role', () => {
  const holder = (kind: 'edit' | 'operate', token: string, people = [ana, ben]) =>
    holderOf(token, kind, people, { keys, clock })

  it('belongs to the person that it names, in that role alone', () => {
    const link = signToken('edit', ben.id, keys, now)
    expect(holder('edit', link)).toBe(ben)
    expect(holder('operate', link)).toBeUndefined()
  })

  it('opens nothing for somebody who is no longer configured, or if it is forged', () => {
    const link = signToken('edit', ben.id, keys, now)
    expect(holder('edit', link, [ana])).toBeUndefined()
    expect(holder('edit', `${link.slice(0, -1)}${link.endsWith('0') ? '1' : '0'}`)).toBeUndefined()
  })
})
