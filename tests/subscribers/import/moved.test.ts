import { beforeEach, describe, expect, it } from 'vitest'
import { signToken } from '../../../functions/auth/tokens.ts'
import { importLists } from '../../../functions/subscribers/import/import.ts'
import { exportList } from '../../../functions/subscribers/operator/export-list.ts'
import { keys, SubscriberContext, taxonomy } from '../context.ts'

const addresses = ['ana@example.org', 'ana@second.example', 'ana@third.example'] as const
const [first, second, third] = addresses
let context: SubscriberContext
const move = async (from: string, to: string) => {
  const { id } = (await context.subscriber(from))!
  await context.post(`/preferences/${signToken('manage', id, keys, context.clock())}`, { moveTo: to })
  await context.work()
  await context.post(context.mailedPath)
}
const take = (text: string, { name = 'list.csv', dry = false } = {}) =>
  importLists([{ name, text }], { dry }, { ...context, keys, taxonomy })
const states = () => Promise.all(addresses.map(async (one) => (await context.subscriber(one))?.state))

beforeEach(async () => {
  context = new SubscriberContext()
  await context.join(first)
  await move(first, second)
})

describe('A list that says a reader left under an address that they have changed since', () => {
  it('ends the subscription of the new address', async () => {
    const imported = await take(`email,status\n${first},unsubscribed\n`)
    expect(imported).toMatchObject({ left: 1, movedAway: 1 })
    expect(await states()).toEqual(['unsubscribed', 'unsubscribed', undefined])
  })

  it('ends it after two changes too, whichever of the former addresses it names', async () => {
    await move(second, third)
    expect(await states()).toEqual(['unsubscribed', 'unsubscribed', 'active'])
    const list = `Email Address\n${first}\n`
    expect(await take(list, { name: 'unsubscribed_members_export_1a.csv' })).toMatchObject({ movedAway: 1 })
    expect((await states())[2]).toBe('unsubscribed')
  })

  it('counts the same on a dry run, and changes nothing', async () => {
    const imported = await take(`email,status\n${first},unsubscribed\n`, { dry: true })
    expect(imported).toMatchObject({ left: 1, movedAway: 1 })
    expect((await states())[1]).toBe('active')
  })

  it('does not end it if the list says that the new address is subscribed, as our own export does', async () => {
    let csv = ''
    for await (const line of exportList(context.subscribers)) csv += line
    expect(csv).toContain(`${first},unsubscribed`)
    expect(await take(csv)).toMatchObject({ movedAway: 0 })
    expect((await states())[1]).toBe('active')
  })

  it('does not end it for a bounce, a pause or a subscription, which are about the mailbox', async () => {
    for (const status of ['cleaned', 'paused', 'subscribed']) await take(`email,status\n${first},${status}\n`)
    expect((await states())[1]).toBe('active')
  })

  it('leaves a reader alone who moved back and is named under neither address', async () => {
    await move(second, first)
    expect(await take('email,status\nbo@example.org,unsubscribed\n')).toMatchObject({ movedAway: 0 })
    expect(await states()).toEqual(['active', 'unsubscribed', undefined])
  })
})
