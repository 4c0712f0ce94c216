import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { entries } from '../../infra/entries.ts'
import { environmentOf, functionOf, idIn, functionNames as names, ofType, only } from './resources.ts'
import { synthesize, type Templates } from './synthesize.ts'

export function serviceStackSuite({ service }: Templates): void {
  const of = (type: string) => ofType(service, type)

  it('makes a function for every entry and no other', () => {
    expect(
      of('AWS::Lambda::Function')
        .map(([id]) => id)
        .sort(),
    ).toEqual(names.map((name) => functionOf(service, name)[0]).sort())
  })

  it.each(names)(
    'gives %s its time, its memory, JSON logs that go after a month, and no network of ours',
    (name) => {
      const [, { Properties }] = functionOf(service, name)
      expect(Properties).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        Timeout: entries[name].seconds,
        MemorySize: entries[name].megabytes,
        LoggingConfig: { LogFormat: 'JSON' },
      })
      expect(Properties.VpcConfig).toBeUndefined()
      const { LogGroup } = Properties.LoggingConfig as { LogGroup: unknown }
      expect(service.Resources[idIn(LogGroup)!]!.Properties.RetentionInDays).toBe(30)
    },
  )

  it('gives a function only variables that some code reads', () => {
    const read = globSync('functions/{handlers,adapters/aws}/**/*.ts')
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n')
    const given = new Set(names.flatMap((name) => Object.keys(environmentOf(service, name))))
    expect([...given].filter((variable) => !new RegExp(`\\b${variable}\\b`).test(read))).toEqual([])
  })

  describe('queues', () => {
    it('keep a message hidden for at least six times as long as its function may take', () => {
      const mappings = of('AWS::Lambda::EventSourceMapping')
      expect(mappings).toHaveLength(3)
      for (const [, { Properties }] of mappings) {
        const queue = service.Resources[idIn(Properties.EventSourceArn)!]!
        const handler = service.Resources[idIn(Properties.FunctionName)!]!
        expect(Number(queue.Properties.VisibilityTimeout)).toBeGreaterThanOrEqual(
          6 * Number(handler.Properties.Timeout),
        )
        expect(Properties.FunctionResponseTypes).toEqual(['ReportBatchItemFailures'])
      }
    })

    it('hand over one message at a time, since all messages of a call whose process ends are tried once more', () => {
      const mappings = of('AWS::Lambda::EventSourceMapping').map(([, { Properties }]) => Properties)
      expect(mappings.map(({ BatchSize }) => BatchSize)).toEqual(mappings.map(() => 1))
    })

    it('move a message after three attempts to a dead-letter queue of the same kind with an alarm', () => {
      const watched = of('AWS::CloudWatch::Alarm').flatMap(([, { Properties }]) => {
        const dimensions = (Properties.Dimensions ?? []) as { Name: string; Value: unknown }[]
        return dimensions.filter(({ Name }) => Name === 'QueueName').map(({ Value }) => idIn(Value))
      })
      const work = of('AWS::SQS::Queue').filter(([, { Properties }]) => Properties.RedrivePolicy)
      expect(work).toHaveLength(3)
      for (const [, { Properties }] of work) {
        const { deadLetterTargetArn, maxReceiveCount } = Properties.RedrivePolicy as Record<string, unknown>
        const deadLetters = idIn(deadLetterTargetArn)!
        expect(maxReceiveCount).toBe(3)
        expect(service.Resources[deadLetters]!.Properties.FifoQueue).toBe(Properties.FifoQueue)
        expect(watched).toContain(deadLetters)
      }
      expect(watched).toContain(of('AWS::SQS::Queue').find(([id]) => id.startsWith('Undelivered'))![0])
    })

    it('run the article processor one batch at a time', () => {
      const [, queue] = of('AWS::SQS::Queue').find(([id]) => id.startsWith('DeskQueueWork'))!
      expect(queue.Properties.FifoQueue).toBe(true)
    })
  })

  describe('an asynchronous call', () => {
    it('goes to the dead-letter queue if it cannot be called or fails', () => {
      const undelivered = of('AWS::SQS::Queue').find(([id]) => id.startsWith('Undelivered'))![0]
      for (const [, { Properties }] of of('AWS::Scheduler::Schedule')) {
        const target = Properties.Target as Record<string, { Arn?: unknown; MaximumRetryAttempts?: number }>
        expect(idIn(target.DeadLetterConfig!.Arn)).toBe(undelivered)
        expect(target.RetryPolicy!.MaximumRetryAttempts).toBeLessThanOrEqual(10)
      }
      const [id] = functionOf(service, 'feedback')
      const [, invoke] = of('AWS::Lambda::EventInvokeConfig').find(
        ([, { Properties }]) => idIn(Properties.FunctionName) === id,
      )!
      const { DestinationConfig } = invoke.Properties as {
        DestinationConfig: { OnFailure: { Destination: unknown } }
      }
      expect(idIn(DestinationConfig.OnFailure.Destination)).toBe(undelivered)
    })

    it('gets the events of SES about our own emails only', () => {
      const [, rule] = only(service, 'AWS::Events::Rule')
      const [set] = only(service, 'AWS::SES::ConfigurationSet')
      expect(rule.Properties.EventPattern).toEqual({
        source: ['aws.ses'],
        detail: { mail: { tags: { 'ses:configuration-set': [{ Ref: set }] } } },
      })
      expect(environmentOf(service, 'send').CONFIGURATION_SET).toEqual({ Ref: set })
    })
  })

  it('waits for the report on the keys no longer than Lambda may take to make it', () => {
    const [, keys] = only(service, 'Custom::Keys')
    expect(Number(keys.Properties.ServiceTimeout)).toBeGreaterThan(3 * entries.keys.seconds)
    expect(Number(keys.Properties.ServiceTimeout)).toBeLessThan(900)
  })

  it('requires the name that a certificate is for', () => {
    expect(() => synthesize({ certificateArn: 'arn:aws:acm:us-east-1:000000000000:certificate/x' })).toThrow(
      'no name that it is for',
    )
  })
}
