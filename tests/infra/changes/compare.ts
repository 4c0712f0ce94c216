import { referencesIn } from '../../rehearsal/handovers/references.ts'
import type { Resource, Template, Templates } from '../synthesize.ts'
import { keepsData, namesOf, replacing } from './specification.ts'

/** What a deployment does to a resource besides a change in place. */
export interface Step {
  kind: 'replaced' | 'removed' | 'added'
  type: string
  id: string
  before?: Resource
  after?: Resource
}

/** What readers, the operator or others rely on, as they do on data: addresses, confirmations, DNS records, keys. */
const relied = [
  'AWS::SNS::Topic',
  'AWS::SES::EmailIdentity',
  'AWS::SES::ConfigurationSet',
  'AWS::CloudFront::Distribution',
  'AWS::ApiGatewayV2::Api',
  'Custom::Keys',
]

/** What CloudFormation would replace, remove and add, by its specification, to get from one pair of templates to another. */
export function steps(before: Templates, after: Templates): Step[] {
  return [...between(before.data, after.data), ...between(before.service, after.service)]
}

/** What must not happen in a deployment, in words; empty if nothing of it does. */
export function harm(all: readonly Step[]): string[] {
  const made = all.filter(({ kind }) => kind !== 'removed')
  const gone = all.filter(({ kind }) => kind !== 'added')
  // CloudFormation makes the new one first.
  const colliding = made.flatMap(({ type, after, id }) =>
    namesOf(type, after?.Properties)
      .filter((name) =>
        gone.some((one) => one.type === type && namesOf(type, one.before?.Properties).includes(name)),
      )
      .map((name) => `${id} (${type}) would be made while another has its ${name}`),
  )
  const lost = gone
    .filter(
      ({ type, kind, before }) => (keepsData(type) || relied.includes(type)) && !isKept(type, kind, before),
    )
    .map(({ type, id, kind }) => `${id} (${type}) would be ${kind}, and with it what it keeps`)
  return [...colliding, ...lost]
}

/** Identities are the only kind in which a new one may take the place of one that stays. */
function isKept(type: string, kind: Step['kind'], before: Resource | undefined): boolean {
  const policy = kind === 'replaced' ? before?.UpdateReplacePolicy : before?.DeletionPolicy
  return type === 'AWS::SES::EmailIdentity' && policy === 'Retain'
}

function between(before: Template, after: Template): Step[] {
  const ids = [...new Set([...Object.keys(before.Resources), ...Object.keys(after.Resources)])]
  const pairs = ids.map((id) => ({ id, before: before.Resources[id], after: after.Resources[id] }))
  const replaced = replacedIn(pairs)
  return pairs.flatMap(({ id, before, after }): Step[] => {
    if (!before) return [{ kind: 'added', type: after!.Type, id, after: after! }]
    if (!after) return [{ kind: 'removed', type: before.Type, id, before }]
    return replaced.has(id) ? [{ kind: 'replaced', type: before.Type, id, before, after }] : []
  })
}

/** A resource is also replaced if a property that can't change names one that is replaced. */
function replacedIn(
  pairs: readonly { id: string; before?: Resource | undefined; after?: Resource | undefined }[],
) {
  const replaced = new Set<string>()
  for (let size = -1; size < replaced.size; ) {
    size = replaced.size
    for (const { id, before, after } of pairs) {
      if (!before || !after || replaced.has(id)) continue
      const touched = referencesIn(after).filter(({ to }) => replaced.has(to))
      const marked = Object.fromEntries(touched.map(({ path }) => [/^\w+/.exec(path)?.[0], id]))
      const changed = replacing(after.Type, before.Properties, { ...after.Properties, ...marked })
      if (before.Type !== after.Type || changed.length > 0) replaced.add(id)
    }
  }
  return replaced
}
