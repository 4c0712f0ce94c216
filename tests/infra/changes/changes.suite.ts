import { expect, it } from 'vitest'
import { readConfiguration } from '../../../functions/configuration/read.ts'
import { DeploymentFile } from '../../../functions/domain/model/deployment.ts'
import { Publication } from '../../../functions/domain/model/publication.ts'
import { only } from '../resources.ts'
import { synthesize, type Templates } from '../synthesize.ts'
import { harm, steps } from './compare.ts'
import { type Change, elsewhere, ofDeployment, ofPublication } from './table.ts'

const configuration = readConfiguration({ base: 'config' })
const { publication } = configuration

/** What each key of the configuration makes CloudFormation do. */
export function changesSuite(templates: Templates): void {
  const changes = { ...ofDeployment, ...ofPublication(publication) }

  it('knows what a change of each key of deployment.yaml and publication.yaml does', () => {
    const keys = Object.keys(DeploymentFile.shape).filter((key) => key !== 'stages')
    const ofFile = Object.entries(Publication.shape).flatMap(([key, value]) =>
      'shape' in value.def ? Object.keys(value.def.shape).map((inner) => `${key}.${inner}`) : [key],
    )
    expect([...Object.keys(changes), ...elsewhere].sort()).toEqual([...keys, ...ofFile].sort())
  })

  it.each([
    ['what is written in publication.yaml alone', allAtOnce(ofPublication(publication))],
    ['what the deployment says of alarms, roles, the budget and the site', allAtOnce(ofDeployment)],
    ...Object.entries(changes).filter(([, { steps, with: both }]) => steps || both),
  ])('replaces nothing that keeps data or has a fixed name if this changes: %s', (_, change) => {
    const [before, after] = made(change)
    const all = steps(before, after)
    expect(harm(all)).toEqual([])
    expect(all.map(({ kind, type }) => `${kind} ${type}`).sort()).toEqual((change.steps ?? []).toSorted())
  })

  it('finds the budget with a fixed name that has the address in it, and a table with another key', () => {
    const broken = (address: string) => {
      const copy = structuredClone(templates)
      const [, { Properties }] = only(copy.service, 'AWS::Budgets::Budget')
      Properties.NotificationsWithSubscribers = [
        { Subscribers: [{ SubscriptionType: 'EMAIL', Address: address }] },
      ]
      return copy
    }
    const after = broken('b@example.org')
    after.data.Resources.Content88381566!.Properties.KeySchema = [{ AttributeName: 'id', KeyType: 'HASH' }]
    const found = harm(steps(broken('a@example.org'), after))
    expect(found).toEqual([
      expect.stringMatching(/^Spending .* would be made while another has its BudgetName/),
      'Content88381566 (AWS::DynamoDB::GlobalTable) would be replaced, and with it what it keeps',
    ])
  })

  it('finds what is replaced because something that it names is', () => {
    const after = structuredClone(templates)
    after.service.Resources.AlarmsTopic3A2DFEBA!.Properties.TopicName = 'alarms'
    const found = steps(templates, after).map(({ id }) => id)
    expect(found).toEqual(expect.arrayContaining(['AlarmsTopic3A2DFEBA', 'Spending']))
  })

  it('finds data that is removed', () => {
    const without = { ...templates, data: { ...templates.data, Resources: {} } }
    expect(harm(steps(templates, without))).toHaveLength(3)
  })

  function made({ settings, publication: different, with: both = {} }: Change): [Templates, Templates] {
    const base = { ...publication, ...both.publication }
    const before = Object.keys(both).length === 0 ? templates : synthesized(both.settings, base)
    return [before, synthesized({ ...both.settings, ...settings }, { ...base, ...different })]
  }
}

const done = new Map<string, Templates>()

/** A synthesis takes a second, and some changes begin with the same templates. */
function synthesized(settings: Change['settings'], publication: Publication): Templates {
  const key = JSON.stringify([settings, publication])
  const templates = done.get(key) ?? synthesize(settings, { ...configuration, publication })
  done.set(key, templates)
  return templates
}

/** All changes in one that need nothing else, and for which CloudFormation replaces nothing. */
function allAtOnce(changes: Record<string, Change>): Change {
  const all = Object.entries(changes).filter(([, { steps, with: both }]) => !steps && !both)
  const parts = all.flatMap(([key, { publication = {} }]) =>
    Object.entries(publication).map(([name, value]) => {
      const inner = key.split('.')[1]
      return [name, inner ? { [inner]: (value as Record<string, unknown>)[inner] } : value] as const
    }),
  )
  const merged: Record<string, unknown> = {}
  for (const [name, value] of parts) {
    const whole = publication[name as keyof Publication]
    const isPart = (name === 'mail' || name === 'schedule') && typeof value === 'object'
    merged[name] = isPart ? { ...(merged[name] ?? whole), ...value } : value
  }
  return {
    settings: Object.assign({}, ...all.map(([, { settings }]) => settings)),
    publication: merged as Partial<Publication>,
  }
}
