import PostalMime from 'postal-mime'
import { beforeEach, expect, it } from 'vitest'
import { freezeAudience } from '../../../functions/digest/deliver/audience.ts'
import { runSender } from '../../../functions/digest/deliver/sender.ts'
import { welcome } from '../../../functions/digest/deliver/welcome.ts'
import type { Mail } from '../../../functions/ports/mailer.ts'
import { SenderContext } from '../context.ts'
import { week } from '../week.ts'

let context: SenderContext
beforeEach(async () => {
  context = new SenderContext()
  context.add(week)
})

const headersOf = async ({ raw }: Mail) => {
  const { date, messageId } = await PostalMime.parse(raw)
  return { date, messageId }
}

it('An edition that a new reader gets days later is dated when it is sent', async () => {
  await freezeAudience(week, context.deps())
  await context.finish()
  context.later(5 * 24 * 60)
  const id = await context.subscribe('new@example.org')
  await welcome(id, {
    ...context.deps(),
    newestFirst: async function* () {
      yield week
    },
  })
  await runSender(context.deps())
  const [mail] = context.sink.taken
  expect(mail?.to).toBe('new@example.org')
  const { date } = await headersOf(mail!)
  expect(date).toBe(new Date(context.time - (context.time % 1000)).toISOString())
})

it('An email that is tried again has its own date and the same Message-ID', async () => {
  await context.subscribe('ana@example.org')
  await freezeAudience(week, context.deps())
  const tried: Mail[] = []
  context.sink.answer = (mail, attempt) => {
    tried.push(mail)
    return attempt === 1 ? { kind: 'refused', reason: 'busy', next: 'later' } : undefined
  }
  await context.finish()
  const [first, second] = await Promise.all(tried.map(headersOf))
  expect(second?.messageId).toBe(first?.messageId)
  expect(Date.parse(second?.date ?? '')).toBeGreaterThan(Date.parse(first?.date ?? ''))
})
