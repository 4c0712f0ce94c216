import { expect, it } from 'vitest'
import { loadOf } from '../../functions/cli/bill/bill.ts'
import { apiRoutes } from '../../functions/cli/bill/measured.ts'
import { prices } from '../../functions/cli/bill/prices.ts'
import { worstDay } from '../../functions/cli/bill/worst-day.ts'
import { entries } from '../../infra/entries.ts'
import { limits } from '../../infra/limits.ts'
import { functionOf, idIn, ofType, only } from './resources.ts'
import type { Templates } from './synthesize.ts'

const MOST_USD = 10
const DAY = 24 * 60 * 60

/** What a day at the limits costs, of what the templates themselves say. */
export function spendingSuite({ data, service }: Templates): void {
  const { dynamoReads, dynamoWrites, apiRequests } = prices.prices
  const tables = ofType(data, 'AWS::DynamoDB::GlobalTable').map(([id, { Properties }]) => {
    const [replica] = Properties.Replicas as {
      ReadOnDemandThroughputSettings: { MaxReadRequestUnits: number }
    }[]
    const { MaxWriteRequestUnits } = Properties.WriteOnDemandThroughputSettings as {
      MaxWriteRequestUnits: number
    }
    const { MaxReadRequestUnits } = replica!.ReadOnDemandThroughputSettings
    return {
      name: id.replace(/[0-9A-F]{8}$/, '').toLowerCase(),
      reads: MaxReadRequestUnits,
      writes: MaxWriteRequestUnits,
    }
  })
  const [, stage] = only(service, 'AWS::ApiGatewayV2::Stage')
  const { ThrottlingRateLimit } = stage.Properties.DefaultRouteSettings as { ThrottlingRateLimit: number }
  const busy = stage.Properties.RouteSettings as Record<string, { ThrottlingRateLimit: number }>
  const routes = ofType(service, 'AWS::ApiGatewayV2::Route')
  const day = worstDay(loadOf({}), prices)

  it(`is at most ${MOST_USD} USD for tables, queues, functions and the API`, () => {
    expect(day.pays).toBeLessThanOrEqual(MOST_USD)
    const sum = day.rows.reduce((total, { usd }) => total + usd, 0)
    expect(sum - day.free).toBeCloseTo(day.pays)
  })

  it('is computed from the limits in the templates, so that nobody can raise one unnoticed', () => {
    expect(Object.fromEntries(tables.map(({ name, reads, writes }) => [name, { reads, writes }]))).toEqual(
      limits.tables,
    )
    expect(ThrottlingRateLimit).toBe(limits.api.perSecond)
    expect(routes).toHaveLength(apiRoutes.busy + apiRoutes.others)
    expect(Object.keys(busy)).toHaveLength(apiRoutes.busy)
    for (const { ThrottlingRateLimit } of Object.values(busy)) {
      expect(ThrottlingRateLimit).toBe(limits.readersApi.perSecond)
    }
    expect(ofType(service, 'AWS::ApiGatewayV2::Stage')).toHaveLength(1)
    const usd =
      tables.reduce(
        (sum, { reads, writes }) => sum + reads * dynamoReads.usd + writes * dynamoWrites.usd,
        0,
      ) +
      (ThrottlingRateLimit * apiRoutes.others + limits.readersApi.perSecond * apiRoutes.busy) *
        apiRequests.usd
    const inBill = day.rows
      .filter(({ name }) => /^(dynamo|api)/.test(name))
      .reduce((sum, row) => sum + row.usd, 0)
    expect(inBill).toBeCloseTo((usd * DAY) / 1e6)
  })

  it('leaves room for readers who sign up, confirm and leave after an edition, on routes that exist before the stage', () => {
    const keys = [
      'POST /subscribe',
      ...['confirm', 'unsubscribe'].flatMap((page) => [`GET /${page}/{token}`, `POST /${page}/{token}`]),
    ]
    expect(Object.keys(busy)).toEqual(keys)
    const first = (stage as { DependsOn?: string[] }).DependsOn ?? []
    for (const key of keys) {
      const [id] = routes.find(([, { Properties }]) => Properties.RouteKey === key)!
      expect(first, key).toContain(id)
    }
  })

  it('has a bounded number of functions at every queue', () => {
    for (const [, { Properties }] of ofType(service, 'AWS::Lambda::EventSourceMapping')) {
      const queue = service.Resources[idIn(Properties.EventSourceArn)!]!.Properties
      const most = (Properties.ScalingConfig as { MaximumConcurrency: number } | undefined)
        ?.MaximumConcurrency
      const name = (['fetch', 'desk', 'requests'] as const).find(
        (one) => functionOf(service, one)[0] === idIn(Properties.FunctionName),
      )!
      const { queue: trigger } = entries[name].trigger
      // All messages of a first-in-first-out queue are in one group, and one batch of it is worked on at a time.
      expect(most, name).toBe('atOnce' in trigger ? trigger.atOnce : undefined)
      expect(most !== undefined || queue.FifoQueue === true, name).toBe(true)
    }
  })
}
