import { afterEach, beforeEach, expect, it } from 'vitest'
import { ana, OperatorTrial } from '../operators/context.ts'

let trial: OperatorTrial
beforeEach(() => {
  trial = new OperatorTrial([])
})
afterEach(() => trial.close())

it('A form that is too large is refused with the headers of a private page and a line in the log', async () => {
  const ours = trial.linkOf(ana)
  const paths = [
    `${ours}/sources`,
    `${ours}/readers`,
    '/operate',
    '/edit',
    '/edit/a.b/log',
    '/subscribe',
    '/delete/a.b',
  ]
  for (const path of paths) {
    const before = trial.logged.length
    const body = `email=${'x'.repeat(100_000)}`
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': String(body.length),
    }
    const answer = await trial.app.request(path, { method: 'POST', headers, body })
    expect(answer.status, path).toBe(413)
    expect(Object.fromEntries(answer.headers), path).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
    })
    expect(trial.logged.length, path).toBe(before + 1)
    expect(JSON.stringify(trial.logged), path).not.toContain(ours)
  }
})
