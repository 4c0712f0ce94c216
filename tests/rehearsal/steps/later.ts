import { expect, it } from 'vitest'
import type { Stage } from '../stage.ts'

/** What happens later: an emptied bucket, a late reader, and one who leaves. */
export function later(stage: Stage): void {
  it('publishes the whole site again if its bucket was emptied', async () => {
    const paths = () => Array.fromAsync(stage.site().list(''))
    const before = await paths()
    for (const path of before) await stage.site().remove(path)
    stage.rehearsal.restart('publish')
    await stage.rehearsal.tick('publish')
    expect(await paths()).toEqual(before)
  })

  it('sends the edition to a reader who confirms later', async () => {
    await stage.ask('POST', '/subscribe', { email: 'late@example.net' })
    await stage.rehearsal.drain('requests')
    await stage.ask('POST', await stage.linkIn(/https:\S+\/confirm\/\S+/), {})
    await stage.rehearsal.drain('requests')
    await stage.rehearsal.tick('send')
    expect(stage.lastMail().to).toEqual(['late@example.net'])
    expect(await stage.ledger()).toBe('accepted')
  })

  it('lets them unsubscribe with one click, and sends them no more email', async () => {
    const path = await stage.linkIn(/https:\S+\/unsubscribe\/\S+/)
    expect((await stage.ask('POST', path, { 'List-Unsubscribe': 'One-Click' })).statusCode).toBe(200)
    const before = stage.mails().length
    await stage.rehearsal.tick('forget')
    await stage.rehearsal.tick('send')
    expect(stage.mails()).toHaveLength(before)
  })
}
