import { expect, it } from 'vitest'
import { type MetricDefinition, metricDefinitions } from '../../../infra/monitoring/metrics.ts'
import { functionNames, ofType } from '../../infra/resources.ts'
import { permissionOf, refusal, type Statement, statementsOf } from '../permissions.ts'
import type { Stage } from '../stage.ts'

/** What operators see, and that every right is needed. */
export function operations(stage: Stage): void {
  it('moves a message that keeps failing to the dead-letter queue, where its alarm and redrive look for it', async () => {
    const { queues } = stage.rehearsal.emulators
    const name = (of: RegExp) =>
      ofType(stage.templates.service, 'AWS::SQS::Queue').find(([id]) => of.test(id))![0]
    queues.sendMessage(name(/SubscribersQueueWork/), 'no message of ours')
    await stage.rehearsal.deliver('requests')
    const left = queues.inspectQueue(name(/SubscribersQueueDeadLetters/))!.messages.ready
    expect(left.map(({ body }) => body)).toEqual(['no message of ours'])
    expect(JSON.stringify(stage.rehearsal.lines.get('requests'))).toContain('"attempt":3')
  })

  it('logs what each metric is read from, as numbers', () => {
    for (const [metric, lines] of Object.entries<readonly MetricDefinition[]>(metricDefinitions)) {
      for (const { by, event, field } of lines) {
        const messages = stage.rehearsal.lines
          .get(by)!
          .map(({ message }) => message as Record<string, unknown>)
        const found = messages.filter((message) => message.event === event)
        const numbers = found.flatMap((message) => (field ? (message[field] ?? []) : 1))
        expect(numbers.every((number) => typeof number === 'number' && number >= 0)).toBe(true)
        const happens = !/Lost|LeftOut|Late|Excluded|Failed|Cancelled|Uncertain|Complained/.test(metric)
        expect(numbers.length > 0, `${metric} from "${event}" of ${by}`).toBe(happens)
      }
    }
  })

  it('logs no address, no token and no text', () => {
    const all = JSON.stringify([...stage.rehearsal.lines.values()])
    expect(all).toContain('mail delivered')
    expect(all).not.toMatch(/@example|\/confirm\/|\/unsubscribe\/|asylum screening|haiti/i)
  })

  it.each(functionNames)(
    'lets %s do all that it asked for, and gives it nothing that it never touched',
    async (name) => {
      const calls = stage.rehearsal.calls.get(name)!
      const statements = statementsOf(stage.templates.service, name, stage.rehearsal.resolve)
      const refused = await Promise.all(distinct(calls).map((call) => refusal(call, statements)))
      expect(refused.filter(Boolean)).toEqual([])
      const touched = new Set(calls.flatMap((call) => permissionOf(call).resources))
      const granted = statements.filter((one) => !isForLambda(one)).flatMap(({ Resource }) => Resource)
      for (const arn of granted) {
        const prefix = arn.replace(/\*$/, '')
        expect(
          [...touched].some((one) => one.startsWith(prefix)) || arn === '*',
          `${name} never used ${arn}`,
        ).toBe(true)
      }
    },
  )
}

/** What Lambda itself does in a function's name: write its log, take from its queue, put aside what failed. */
function isForLambda({ Action, Resource }: Statement): boolean {
  const actions = [Action].flat()
  const deadLetters = [Resource].flat().some((arn) => arn.includes(':Undelivered'))
  return (
    deadLetters || actions.some((action) => action.startsWith('logs:') || action === 'sqs:ReceiveMessage')
  )
}

function distinct<T>(calls: readonly T[]): T[] {
  return [...new Map(calls.map((call) => [JSON.stringify(call), call])).values()]
}
