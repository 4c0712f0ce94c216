import { beforeEach, describe, expect, it } from 'vitest'
import { sign } from '../../functions/subscribers/tokens.ts'
import { keys, SubscriberHome } from './home.ts'

const email = 'ana@example.org'

describe('signing up', () => {
  let home: SubscriberHome
  beforeEach(() => {
    home = new SubscriberHome()
  })

  it('mails a link whose page shows on GET and acts on POST', async () => {
    expect((await home.post('/subscribe', { email })).status).toBe(200)
    await home.work()
    expect(await home.subscriber(email)).toMatchObject({ state: 'pending', consent: { form: 'site 1' } })
    const shown = await home.get(home.mailedPath)
    expect(shown.status).toBe(200)
    expect(await shown.text()).toContain('a•••@e•••.org')
    expect(await home.subscriber(email)).toMatchObject({ state: 'pending' })
    expect((await home.post(home.mailedPath)).status).toBe(200)
    expect(await home.subscriber(email)).toMatchObject({ state: 'active' })
    await home.work()
    expect(home.welcomed).toHaveLength(1)
  })

  it('answers the same, byte for byte, whatever is known of the address', async () => {
    const answers: string[] = []
    const ask = async () => answers.push(await (await home.post('/subscribe', { email })).text())
    await ask()
    await home.work()
    await ask()
    await home.work()
    await home.post(home.mailedPath)
    await ask()
    await home.post(`/unsubscribe/${await unsubscribeToken(home)}`)
    await ask()
    expect(new Set(answers).size).toBe(1)
  })
})

async function unsubscribeToken(home: SubscriberHome): Promise<string> {
  return sign('unsubscribe', (await home.subscriber(email))?.id ?? '', keys, home.clock())
}
