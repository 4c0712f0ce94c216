import { expect, it } from 'vitest'
import { Subscribers } from '../../../functions/store/subscribers/subscribers.ts'
import { request } from '../events.ts'
import { READER, type Stage } from '../stage.ts'

/** What a stranger gets, and how one becomes a subscriber. */
export function signUp(stage: Stage): void {
  it('refuses requests that bypass CloudFront', async () => {
    const answer = await stage.rehearsal.ask(request('POST', '/subscribe', 'guessed', { email: READER }))
    expect(answer.statusCode).toBe(403)
  })

  it('answers a link that was cut off with a page of its own, which CloudFront lets through', async () => {
    const answer = await stage.ask('GET', '/confirm/cut-off')
    expect(answer.statusCode).toBe(400)
    expect(answer.headers['content-type']).toContain('text/html')
    expect(answer.body).toContain('<main')
  })

  it('emails a confirmation link to a reader who signs up', async () => {
    const answer = await stage.ask('POST', '/subscribe', { email: READER })
    expect(answer.statusCode).toBe(200)
    expect(await stage.rehearsal.drain('requests')).toBe(1)
    expect(stage.mails().map(({ to }) => to)).toEqual([[READER]])
  })

  it('counts them as a subscriber once they press the button, and not when they open the page', async () => {
    const path = await stage.linkIn(/https:\S+\/confirm\/\S+/)
    const state = async () => {
      const [standing] = await new Subscribers(stage.subscribers()).get([
        stage.lastMail().tags.subscriber ?? '',
      ])
      return standing?.subscriber.state
    }
    expect((await stage.ask('GET', path)).statusCode).toBe(200)
    expect(await state()).toBe('pending')
    expect((await stage.ask('POST', path, {})).statusCode).toBe(200)
    expect(await state()).toBe('active')
    await stage.rehearsal.drain('requests')
  })
}
