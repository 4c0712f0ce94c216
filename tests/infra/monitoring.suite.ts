import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { alarms as reckoned } from '../../functions/cli/bill/measured.ts'
import { readConfiguration } from '../../functions/configuration/read.ts'
import { entries } from '../../infra/entries.ts'
import { type MetricDefinition, metricDefinitions } from '../../infra/monitoring/metrics.ts'
import { anchors } from '../support/anchors.ts'
import { functionOf, idIn, ofType, only } from './resources.ts'
import { synthesize, type Template, type Templates } from './synthesize.ts'

const alarmsOf = (template: Template) =>
  ofType(template, 'AWS::CloudWatch::Alarm').map(([id, { Properties }]) => ({ id, ...Properties }))

const sources = globSync('functions/**/*.ts').map((file) => readFileSync(file, 'utf8'))

export function watchSuite({ service }: Templates): void {
  const alarms = alarmsOf(service) as {
    id: string
    AlarmDescription: string
    AlarmActions: unknown[]
    MetricName: string
    Namespace: string
    Threshold: number
    TreatMissingData: string
    Metrics?: { MetricStat?: { Metric: Stat } }[]
  }[]

  it.each(alarms.map(({ id, ...alarm }) => ({ id, ...alarm })))(
    'says in $id what it means for readers, and leads to a section of the runbook',
    ({ AlarmDescription, AlarmActions }) => {
      const [, meaning = '', anchor] = /^(.+[.:]) What to do: docs\/operate\.md#([\w-]+)$/.exec(
        AlarmDescription,
      )!
      expect(meaning.split(' ').length).toBeGreaterThan(8)
      expect(AlarmDescription.length).toBeLessThanOrEqual(1024)
      expect(anchors('docs/operate.md')).toContain(anchor)
      expect(AlarmActions.map(idIn)).toEqual([only(service, 'AWS::SNS::Topic')[0]])
    },
  )

  it('raises alarms for bounces above 2% and complaints above 0.05% of our own emails', () => {
    const set = {
      Name: 'ses:configuration-set',
      Value: { Ref: only(service, 'AWS::SES::ConfigurationSet')[0] },
    }
    const rates = alarms.filter(({ Namespace }) => Namespace === 'AWS/SES')
    expect(rates).toMatchObject([
      { MetricName: 'Reputation.BounceRate', Threshold: 0.02, Dimensions: [set] },
      { MetricName: 'Reputation.ComplaintRate', Threshold: 0.0005, Dimensions: [set] },
    ])
  })

  it('raises alarms after as many hours as the deployment says', () => {
    const { service } = synthesize({ quietHours: 48, editionHours: 12 })
    const stories = alarmsOf(service).find(({ id }) => id.startsWith('AlarmsNoNewStories'))
    expect(stories).toMatchObject({ Period: 3600, EvaluationPeriods: 48, TreatMissingData: 'breaching' })
    const [, send] = functionOf(service, 'send')
    expect(send.Properties.Environment).toMatchObject({ Variables: { LATE_AFTER_HOURS: '12' } })
  })

  it('compares as many metrics in alarms as the bill counts', () => {
    expect(alarms.flatMap(metricsOf)).toHaveLength(reckoned)
  })

  it('raises an alarm if the oldest message of any queue waits, long before it is lost', () => {
    const watched = alarms
      .flatMap((alarm) => metricsOf(alarm).map((metric) => ({ ...metric, seconds: alarm.Threshold })))
      .filter(({ name }) => name === 'ApproximateAgeOfOldestMessage')
    const queues = ofType(service, 'AWS::SQS::Queue')
    expect(watched.map(({ of }) => of).sort()).toEqual(queues.map(([id]) => id).sort())
    for (const [, { Properties }] of queues) expect(Properties.MessageRetentionPeriod).toBe(14 * 86_400)
    for (const { seconds } of watched) expect(seconds).toBeLessThanOrEqual(7 * 86_400)
  })

  it('raises an alarm for throttled functions and for failed requests', () => {
    const watched = alarms.flatMap(metricsOf).map(({ namespace, name }) => `${namespace} ${name}`)
    expect(watched).toEqual(expect.arrayContaining(['AWS/Lambda Throttles', 'AWS/ApiGateway 5xx']))
  })

  it('raises an alarm if any schedule does not call its function', () => {
    const silent = alarms
      .filter(({ TreatMissingData }) => TreatMissingData === 'breaching')
      .flatMap(metricsOf)
    const logs = ofType(service, 'AWS::Logs::MetricFilter')
    const shown = (id: string) => {
      const log = (service.Resources[id]!.Properties.LoggingConfig as { LogGroup: unknown }).LogGroup
      const own = logs.filter(([, { Properties }]) => idIn(Properties.LogGroupName) === idIn(log))
      const names = own.map(([, { Properties }]) => metricOf(Properties))
      return silent.some(({ name, of }) => (name === 'Invocations' && of === id) || names.includes(name))
    }
    const called = ofType(service, 'AWS::Scheduler::Schedule').map(([, { Properties }]) =>
      idIn((Properties.Target as { Arn: unknown }).Arn),
    )
    expect(called.length).toBeGreaterThan(4)
    expect(called.filter((id) => !shown(String(id)))).toEqual([])
  })

  it('counts what goes wrong in every function, in one metric', () => {
    const watched = ofType(service, 'AWS::Logs::MetricFilter')
      .filter(([, { Properties }]) => metricOf(Properties) === 'Errors')
      .map(([, { Properties }]) => idIn(Properties.LogGroupName))
    const expected = Object.entries(entries)
      .filter(([, { trigger }]) => !('deployment' in trigger))
      .map(([name]) => {
        const [, { Properties }] = functionOf(service, name as keyof typeof entries)
        return idIn((Properties.LoggingConfig as { LogGroup: unknown }).LogGroup)
      })
    expect(watched.sort()).toEqual(expected.sort())
  })

  it('reads each error that Errors leaves out, since it has an alarm of its own', () => {
    const calls = sources.flatMap((source) => [...source.matchAll(/\.error\(\s*'([^']+)',\s*\{([^}]*)/g)])
    const apart = calls.filter(([, , facts = '']) => /\balarm\b/.test(facts)).map(([, event]) => event)
    expect(apart.length).toBeGreaterThan(0)
    const read = Object.values<readonly MetricDefinition[]>(metricDefinitions).flatMap((lines) =>
      lines.map(({ event }) => event),
    )
    expect(apart.filter((event = '') => !read.includes(event))).toEqual([])
  })

  it('reads only events that some function logs', () => {
    const logged = (event: string) => sources.some((source) => source.includes(`('${event}'`))
    const events = Object.values<readonly MetricDefinition[]>(metricDefinitions).flatMap((lines) =>
      lines.map(({ event }) => event),
    )
    const constant = events.filter((event) => !event.startsWith('mail '))
    expect(constant.filter((event) => !logged(event))).toEqual([])
  })

  it('shows every metric of ours on the dashboard', () => {
    const [, { Properties }] = only(service, 'AWS::CloudWatch::Dashboard')
    const body = JSON.stringify(Properties.DashboardBody)
    expect(
      [...Object.keys(metricDefinitions), 'Errors'].filter((name) => !body.includes(`\\"${name}\\"`)),
    ).toEqual([])
    expect(ofType(synthesize({ dashboard: false }).service, 'AWS::CloudWatch::Dashboard')).toEqual([])
  })

  describe('the operator', () => {
    const addresses = (template: Template) =>
      ofType(template, 'AWS::SNS::Subscription').map(([, { Properties }]) => Properties.Endpoint)

    it('has the address that the deployment names, and gets warnings of spending too', () => {
      const { service } = synthesize({ operatorEmail: 'operator@example.org' })
      expect(addresses(service)).toEqual(['operator@example.org'])
      const [, { Properties }] = only(service, 'AWS::Budgets::Budget')
      expect(Properties.Budget).toMatchObject({ BudgetLimit: { Amount: 10, Unit: 'USD' } })
      const [, anchor] = /#([\w-]+)/.exec(JSON.stringify(Properties.Budget))!
      expect(anchors('docs/operate.md')).toContain(anchor)
      expect(JSON.stringify(Properties)).not.toContain('operator@')
    })

    it('otherwise has the first address that gets the reports', () => {
      const configuration = readConfiguration({ base: 'config' })
      const { publication } = configuration
      const mail = { ...publication.mail, reportsTo: ['Desk <desk@example.org>'] }
      const { service } = synthesize({}, { ...configuration, publication: { ...publication, mail } })
      expect(addresses(service)).toEqual(['desk@example.org'])
    })

    it('may let the budget count the stage alone', () => {
      const { service } = synthesize({ operatorEmail: 'operator@example.org', budgetCovers: 'stage' })
      const [, { Properties }] = only(service, 'AWS::Budgets::Budget')
      expect(Properties.Budget).toMatchObject({
        CostFilters: { TagKeyValue: ['user:immigration-policy-digest$prod'] },
      })
    })
  })
}

interface Stat {
  MetricName: string
  Namespace: string
  Dimensions?: { Value: unknown }[]
}

/** What an alarm compares: one metric, or several in an expression, each of something. */
function metricsOf(alarm: Partial<Stat> & { Metrics?: { MetricStat?: { Metric: Stat } }[] }) {
  const inExpression = (alarm.Metrics ?? []).flatMap(({ MetricStat }) =>
    MetricStat ? [MetricStat.Metric] : [],
  )
  return [...inExpression, ...(alarm.MetricName ? [alarm as Stat] : [])].map((one) => ({
    namespace: one.Namespace,
    name: one.MetricName,
    of: idIn(one.Dimensions?.[0]?.Value),
  }))
}

function metricOf(properties: Record<string, unknown>): string | undefined {
  return (properties.MetricTransformations as { MetricName: string }[])[0]?.MetricName
}
