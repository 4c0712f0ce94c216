import type { Resource, Template } from './synthesize.ts'

type Named = [id: string, resource: Resource]

/** The resources of one type, by logical id. */
export function ofType({ Resources }: Template, type: string): Named[] {
  return Object.entries(Resources).filter(([, { Type }]) => Type === type)
}

/** The one resource of its type. */
export function only(template: Template, type: string): Named {
  const [found, ...more] = ofType(template, type)
  if (!found || more.length > 0) throw new Error(`The template has none or several of ${type}.`)
  return found
}

/** The logical id that a `Ref` or an attribute of an ARN names. */
export function idIn(reference: unknown): string | undefined {
  const { Ref, 'Fn::GetAtt': attribute } = (reference ?? {}) as {
    Ref?: string
    'Fn::GetAtt'?: [string, string]
  }
  return Ref ?? attribute?.[0]
}

/** The function whose bundle does this, by the capability's and its own name. */
export const functionIds = {
  poll: 'IngestPoll',
  fetch: 'IngestFetch',
  desk: 'Desk',
  publish: 'Publish',
  compose: 'DigestCompose',
  send: 'DigestSend',
  feedback: 'DigestFeedback',
  requests: 'SubscribersRequests',
  forget: 'SubscribersForget',
  routes: 'SubscribersRoutes',
  keys: 'Keys',
} as const
export type FunctionName = keyof typeof functionIds

/** CDK hangs eight characters of a hash on each name. */
export function functionOf(template: Template, name: FunctionName): Named {
  const pattern = new RegExp(`^${functionIds[name]}[0-9A-F]{8}$`)
  const found = ofType(template, 'AWS::Lambda::Function').find(([id]) => pattern.test(id))
  if (!found) throw new Error(`The template has no function ${name}.`)
  return found
}

export function environmentOf(template: Template, name: FunctionName): Record<string, unknown> {
  const [, { Properties }] = functionOf(template, name)
  return (Properties.Environment as { Variables: Record<string, unknown> }).Variables
}
