import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { peopleOf } from '../../functions/auth/people.ts'
import { signToken } from '../../functions/auth/tokens.ts'
import { ana, ben, eve, OperatorTrial } from './context.ts'

let trial: OperatorTrial
beforeEach(() => {
  trial = new OperatorTrial()
})
afterEach(() => trial.close())

const ask = async (email: string, path = '/operate') => {
  const answer = await trial.app.request(
    path,
    { method: 'POST', body: new URLSearchParams({ email }) },
    { incoming: { socket: { remoteAddress: '203.0.113.7' } } },
  )
  return { status: answer.status, text: await answer.text() }
}
const outbox = async () => (await Array.fromAsync(trial.context.outbox.list(''))).length

describe('Signing in as an operator', () => {
  it('answers everybody in the same way, and emails a link only to operators', async () => {
    const stranger = await ask('stranger@example.org')
    const editor = await ask('eve@example.org')
    expect(await outbox()).toBe(0)
    const operator = await ask('ANA@example.org')
    expect(await outbox()).toBe(1)
    expect(operator).toEqual(stranger)
    expect(editor).toEqual(stranger)
  })

  it('counts requests separately from those of editors, so that neither can lock out the other', async () => {
    for (let n = 0; n < 20; n++) await ask('stranger@example.org')
    expect((await ask('ana@example.org')).status).toBe(429)
    expect((await ask('eve@example.org', '/edit')).status).toBe(200)
  })

  it('opens the pages to operators alone: no editor, no subscriber, no former operator, nobody after twelve hours', async () => {
    const status = async (path: string) => (await trial.app.request(path)).status
    const link = trial.linkOf(ben)
    expect(await status(`${link}/`)).toBe(200)
    const { keys } = trial.context
    const [editor] = peopleOf('editor', [eve], keys)
    const [other] = peopleOf('editor', [ana], keys)
    const [former] = peopleOf('operator', ['former@example.org'], keys)
    for (const token of [
      signToken('edit', editor!.id, keys, trial.clock()),
      signToken('operate', editor!.id, keys, trial.clock()),
      signToken('operate', other!.id, keys, trial.clock()),
      signToken('operate', former!.id, keys, trial.clock()),
      signToken('manage', peopleOf('operator', [ana], keys)[0]!.id, keys, trial.clock()),
      link.slice('/operate/'.length, -1),
    ])
      expect(await status(`/operate/${token}/`)).toBe(410)
    const [operator] = peopleOf('operator', [ana], keys)
    expect(await status(`/edit/${signToken('operate', operator!.id, keys, trial.clock())}/`)).toBe(410)
    trial.later(13 * 60)
    expect(await status(`${link}/`)).toBe(410)
  })

  it('keeps tokens and addresses out of the log, of caches and of referrers', async () => {
    await ask('ana@example.org')
    const answer = await trial.app.request(`${trial.linkOf(ana)}/`)
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
    const logged = JSON.stringify(trial.logged)
    expect(logged).not.toContain(trial.linkOf(ana).slice(9, 30))
    expect(logged).not.toContain('ana@example.org')
  })
})
