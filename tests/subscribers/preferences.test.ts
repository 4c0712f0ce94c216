import { beforeEach, describe, expect, it } from 'vitest'
import { signToken } from '../../functions/auth/tokens.ts'
import { defaultPreferences } from '../../functions/domain/model/subscriber.ts'
import { exportList } from '../../functions/subscribers/operator/export-list.ts'
import { keys, SubscriberContext } from './context.ts'

const email = 'ana@example.org'
const names = [...Object.keys(defaultPreferences), 'alerts']

describe('every preference', () => {
  let context: SubscriberContext
  beforeEach(async () => {
    context = new SubscriberContext()
    context.matters.set('tps-haiti', { id: 'tps-haiti', name: { en: 'TPS for Haiti', es: 'TPS para Haití' } })
    await context.join(email, 'tps-haiti')
  })

  it('has a column in the exported list', async () => {
    let csv = ''
    for await (const line of exportList(context.subscribers)) csv += line
    const columns = csv.split('\n', 1)[0]?.split(',')
    expect(columns).toEqual(expect.arrayContaining(names))
    expect(columns).toHaveLength(names.length + 3)
  })

  it('has a field on the page with the settings', async () => {
    const id = (await context.subscriber(email))?.id ?? ''
    const page = await context.get(`/preferences/${signToken('manage', id, keys, context.clock())}`)
    const html = await page.text()
    const fields = [...html.matchAll(/ name="(\w+)"/g)].map(([, name]) => name)
    expect(fields).toEqual(expect.arrayContaining(names))
  })
})
