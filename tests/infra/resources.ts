import { type EntryName, entries } from '../../infra/entries.ts'
import { pascal } from '../../infra/parts/entry-function.ts'
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

export type FunctionName = EntryName
export const functionNames = Object.keys(entries) as FunctionName[]

/** A function by its name. CDK makes its logical id of the construct's name, that name and eight digits of a hash. */
export function functionOf(template: Template, name: FunctionName): Named {
  const pattern = new RegExp(`(?:^|[a-z])${pascal(name)}[0-9A-F]{8}$`)
  const found = ofType(template, 'AWS::Lambda::Function').find(([id]) => pattern.test(id))
  if (!found) throw new Error(`The template has no function ${name}.`)
  return found
}

export function environmentOf(template: Template, name: FunctionName): Record<string, unknown> {
  const [, { Properties }] = functionOf(template, name)
  return (Properties.Environment as { Variables: Record<string, unknown> }).Variables
}
