import { describe, expect, it } from 'vitest'
import { idIn, ofType } from '../../infra/resources.ts'
import type { Resource, Templates } from '../../infra/synthesize.ts'
import { denied, statementsOfRole } from '../permissions.ts'
import { account, resolver } from '../resolve.ts'
import { type Handover, handoversOf, policyOf } from './handovers.ts'

const STRANGER = '999999999999'
const encrypted = { 'aws:SecureTransport': 'true' }

/** Why AWS would refuse handovers of these templates; empty if all are allowed. */
async function refusals(templates: Templates): Promise<string[]> {
  const { handovers, unknown } = handoversOf(templates)
  const refused = await Promise.all(handovers.map((one) => refusalOf(one, templates)))
  return [...unknown.map((one) => `${one}, and nobody says what for`), ...refused.flat()]
}

/** Every service and role that the templates let do something is allowed to, in this account and no other. */
export function handoversSuite(name: string, templates: Templates): void {
  describe(`what another service calls on ${name}`, () => {
    it('may be called, by the simulator of IAM', async () => {
      expect(await refusals(templates)).toEqual([])
      const services = handoversOf(templates).handovers.map(({ use }) => use.service ?? 'a role')
      expect([...new Set(services)].sort()).toEqual([
        'a role',
        'apigateway.amazonaws.com',
        'budgets.amazonaws.com',
        'cloudfront.amazonaws.com',
        'cloudwatch.amazonaws.com',
        'events.amazonaws.com',
        'scheduler.amazonaws.com',
      ])
    })

    it('is called by these services for this account alone', async () => {
      const { handovers } = handoversOf(templates)
      const open = await Promise.all(handovers.map((one) => isOpenToStrangers(one, templates)))
      expect(
        handovers.filter((_, n) => open[n]).map(({ by, to }) => `${by} and strangers reach ${to}`),
      ).toEqual([])
    })
  })
}

/** Shows that the rule finds what it was made for, on templates that are broken on purpose. */
export function handoverFaultsSuite(templates: Templates): void {
  const broken = (change: (service: Record<string, Resource>) => void) => {
    const copy = structuredClone(templates)
    change(copy.service.Resources)
    return refusals(copy)
  }
  const policyId = ofType(templates.service, 'AWS::SNS::TopicPolicy')[0]![0]
  const statements = (resources: Record<string, Resource>) =>
    resources[policyId]!.Properties.PolicyDocument as { Statement: { Principal: unknown }[] }

  it('finds a topic that lets nobody publish, as a policy of one denial does', async () => {
    const found = await broken((resources) => {
      statements(resources).Statement.splice(1)
    })
    expect(found.filter((one) => one.startsWith('Alarms'))).toHaveLength(
      2 * ofType(templates.service, 'AWS::CloudWatch::Alarm').length,
    )
    expect(found.some((one) => one.startsWith('Spending'))).toBe(true)
  })

  it('finds a permission that is missing, and a role without a right', async () => {
    const found = await broken((resources) => {
      for (const [id, { Type, Properties }] of Object.entries(resources)) {
        if (Type === 'AWS::Lambda::Permission' && Properties.Principal === 'events.amazonaws.com')
          delete resources[id]
        if (id.startsWith('PublishTimerRoleDefaultPolicy')) delete resources[id]
      }
    })
    expect(found.map((one) => one.split(' ')[0])).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^DigestEvents/),
        expect.stringMatching(/^PublishTimer/),
      ]),
    )
  })

  it('finds a topic whose key the services may not use', async () => {
    const found = await broken((resources) => {
      const [id] = ofType(templates.service, 'AWS::SNS::Topic')[0]!
      resources.Key = { Type: 'AWS::KMS::Key', Properties: { KeyPolicy: { Statement: [] } } }
      resources[id]!.Properties = { KmsMasterKeyId: { 'Fn::GetAtt': ['Key', 'Arn'] } }
    })
    expect(found.filter((one) => one.startsWith('Spending'))).toEqual(
      expect.arrayContaining([expect.stringMatching(/kms:GenerateDataKey .* is not allowed to budgets/)]),
    )
  })

  it('checks an alarm, a subscription and a queue that nobody has written a test for', async () => {
    const topic = { Ref: ofType(templates.service, 'AWS::SNS::Topic')[0]![0] }
    const found = await broken((resources) => {
      resources.NewQueue = { Type: 'AWS::SQS::Queue', Properties: {} }
      const Endpoint = { 'Fn::GetAtt': ['NewQueue', 'Arn'] }
      resources.NewSubscription = {
        Type: 'AWS::SNS::Subscription',
        Properties: { TopicArn: topic, Protocol: 'sqs', Endpoint },
      }
      resources.NewThing = { Type: 'AWS::Pipes::Pipe', Properties: { Target: Endpoint } }
    })
    expect(found).toEqual([
      'AWS::Pipes::Pipe Target names AWS::SQS::Queue, and nobody says what for',
      expect.stringMatching(/^NewSubscription Endpoint: sqs:SendMessage on .*NewQueue is not allowed/),
    ])
  })
}

async function refusalOf({ by, to, action, use }: Handover, templates: Templates): Promise<string[]> {
  const resolve = resolver(templates)
  const resource = resourceOf(action, to, templates)
  if ('role' in use) {
    const ofRole = statementsOfRole(templates.service, use.role, resolve)
    const principal = `arn:aws:iam::${account}:role/${use.role}`
    const refused = await denied({ action, resource, principal, context: encrypted, ofRole })
    const trusted = use.service === undefined || trusts(templates, use.role, use.service)
    return [refused, trusted ? undefined : `${use.service} may not act as ${use.role}`].flatMap((one) =>
      one === undefined ? [] : [`${by}: ${one}`],
    )
  }
  const ofResource = policyOf(templates, to)
  const all = await Promise.all(
    use.sources.map((source) =>
      denied({ action, resource, principal: use.service, context: contextOf(source, account), ofResource }),
    ),
  )
  const locked = await lockedOut(use.service, use.sources, to, templates)
  return [...all, ...locked].flatMap((one) => (one === undefined ? [] : [`${by}: ${one} to ${use.service}`]))
}

/** A service that hands something to a topic or a queue with its own key must be allowed to use the key, too. */
async function lockedOut(principal: string, sources: string[], to: string, templates: Templates) {
  const key = templates.service.Resources[to]?.Properties.KmsMasterKeyId
  if (key === undefined) return []
  const resolve = resolver(templates)
  const resource = String(resolve({ 'Fn::GetAtt': [idIn(key), 'Arn'] }))
  const policy = templates.service.Resources[idIn(key) ?? '']?.Properties.KeyPolicy
  const ofResource = (resolve(policy) as { Statement: object[] } | undefined)?.Statement ?? []
  return Promise.all(
    ['kms:GenerateDataKey', 'kms:Decrypt'].flatMap((action) =>
      sources.map((source) =>
        denied({ action, resource, principal, context: contextOf(source, account), ofResource }),
      ),
    ),
  )
}

/** Whether the same service may do the same for somebody else's account, whom we do not know. */
async function isOpenToStrangers({ to, action, use }: Handover, templates: Templates): Promise<boolean> {
  if ('role' in use) return use.service !== undefined && !isBoundToAccount(templates, use.role)
  const all = await Promise.all(
    use.sources.map((source) =>
      denied({
        action,
        resource: resourceOf(action, to, templates),
        principal: use.service,
        context: contextOf(source.replaceAll(account, STRANGER), STRANGER),
        ofResource: policyOf(templates, to),
      }),
    ),
  )
  return all.includes(undefined)
}

const contextOf = (source: string, sourceAccount: string) => ({
  ...encrypted,
  'aws:SourceArn': source,
  'aws:SourceAccount': sourceAccount,
})

function resourceOf(action: string, id: string, templates: Templates): string {
  const resolve = resolver(templates)
  if (action === 'sns:Publish') return String(resolve({ Ref: id }))
  return `${resolve({ 'Fn::GetAtt': [id, 'Arn'] })}${action === 's3:GetObject' ? '/index.html' : ''}`
}

interface Trust {
  Statement: { Principal: { Service?: string }; Condition?: { StringEquals?: Record<string, unknown> } }[]
}

function trustOf(templates: Templates, role: string | undefined): Trust['Statement'] {
  const document = templates.service.Resources[role ?? '']?.Properties.AssumeRolePolicyDocument as
    | Trust
    | undefined
  return document?.Statement ?? []
}

function trusts(templates: Templates, role: string | undefined, service: string): boolean {
  return trustOf(templates, role).some(({ Principal }) => Principal.Service === service)
}

function isBoundToAccount(templates: Templates, role: string | undefined): boolean {
  return trustOf(templates, role).every(
    ({ Condition }) => idIn(Condition?.StringEquals?.['aws:SourceAccount']) === 'AWS::AccountId',
  )
}
