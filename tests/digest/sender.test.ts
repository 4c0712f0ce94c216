import { beforeEach, describe, expect, it } from 'vitest'
import { freezeAudience } from '../../functions/digest/audience.ts'
import { takeTurn } from '../../functions/digest/sender.ts'
import { SenderHome } from './home.ts'
import { week } from './week.ts'

describe('sending an edition', () => {
  let home: SenderHome
  beforeEach(() => {
    home = new SenderHome()
    home.add(week)
  })

  it('mails everybody active once and excludes the others with the reason', async () => {
    await home.subscribeMany(120)
    const gone = await home.subscribe('gone@example.org', { state: 'unsubscribed' })
    await freezeAudience(week, home.deps())
    await takeTurn(home.deps())
    expect(new Set(home.sink.to).size).toBe(120)
    expect(home.sink.taken).toHaveLength(120)
    expect(await home.row(week.id, gone)).toMatchObject({ state: 'excluded', reason: 'unsubscribed' })
    expect(home.reports).toEqual([
      {
        edition: week.id,
        total: 121,
        states: { accepted: 120, excluded: 1 },
        reasons: { excluded: { unsubscribed: 1 } },
      },
    ])
  })

  it('sends nothing on a second turn', async () => {
    await home.subscribeMany(5)
    await freezeAudience(week, home.deps())
    await takeTurn(home.deps())
    await freezeAudience(week, home.deps())
    await takeTurn(home.deps())
    expect(home.sink.taken).toHaveLength(5)
  })
})
