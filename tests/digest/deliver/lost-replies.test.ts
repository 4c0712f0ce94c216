import { describe, expect, it } from 'vitest'
import { freezeAudience } from '../../../functions/digest/deliver/audience.ts'
import { LostReplies, MAX_LOST_REPLIES } from '../../../functions/digest/deliver/lost-replies.ts'
import { runSender } from '../../../functions/digest/deliver/sender.ts'
import { nextTry, temporaryRefusal } from '../../../functions/digest/deliver/temporary-refusal.ts'
import { SenderContext } from '../context.ts'
import { week } from '../week.ts'

const lost = { kind: 'lost', reason: 'no reply' } as const
const accepted = { kind: 'accepted', messageId: 'm' } as const
const refused = { kind: 'refused', next: 'later', reason: 'SMTP 451' } as const

describe('A mail server that does not answer', () => {
  it('stops the edition after three emails in a row, and the other readers keep theirs', async () => {
    const context = new SenderContext()
    context.add(week)
    const ids = await context.subscribeMany(40)
    await freezeAudience(week, context.deps())
    context.sink.answer = () => lost
    await runSender(context.deps())
    const states = await Promise.all(ids.map(async (id) => (await context.row(week.id, id))?.state))
    const uncertain = states.filter((state) => state === 'uncertain').length
    expect(uncertain).toBeGreaterThanOrEqual(MAX_LOST_REPLIES)
    expect(states.filter((state) => state === 'queued').length).toBe(ids.length - uncertain)
    expect(uncertain).toBeLessThan(ids.length / 2)
    expect(await context.mailings.get(week.id)).toMatchObject({
      state: 'paused',
      reason: expect.stringContaining('did not answer 3 emails in a row'),
    })
  })

  it.each([
    ['three in a row are too many', [lost, lost, lost], true],
    ['two are not', [lost, lost], false],
    ['an accepted one between them begins the count again', [lost, lost, accepted, lost], false],
    ['a refused one does not', [lost, lost, refused, lost], true],
  ] as const)('%s', (_, outcomes, areTooMany) => {
    const replies = new LostReplies()
    for (const outcome of outcomes) replies.note(outcome)
    expect(replies.areTooMany).toBe(areTooMany)
  })
})

describe('An email that may be accepted later', () => {
  it('has a reason, and any other outcome has none', () => {
    expect(temporaryRefusal(refused)).toBe('SMTP 451')
    expect(temporaryRefusal({ kind: 'throttled', limit: 'rate' } as never)).toMatch(/slower pace/)
    expect(temporaryRefusal({ kind: 'throttled', limit: 'daily' } as never)).toBeUndefined()
    expect(temporaryRefusal({ ...refused, next: 'never' } as never)).toBeUndefined()
    expect([accepted, lost, undefined].map(temporaryRefusal)).toEqual([undefined, undefined, undefined])
  })

  it('is tried again after a pause that grows, as long as its row is queued', () => {
    const claimedAt = '2026-11-20T10:00:00.000Z'
    const row = { edition: week.id, subscriber: 'q', state: 'queued', claimedAt, attempts: 1 } as const
    expect(nextTry(row)).toBe('2026-11-20T10:01:00.000Z')
    expect(nextTry({ ...row, attempts: 3 })).toBe('2026-11-20T10:04:00.000Z')
    expect(nextTry({ ...row, attempts: 0 })).toBeUndefined()
    expect(nextTry({ ...row, state: 'failed' })).toBeUndefined()
  })
})
