import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

type Kind =
  | { type: 'ref'; reference: { $ref: string } }
  | { type: 'array' | 'map'; element: Kind }
  | { type: string }
interface Property {
  type: Kind
  causesReplacement?: 'yes' | 'no' | 'maybe'
}
interface Described {
  properties: Record<string, Property>
}
interface Database {
  schema: {
    resource: {
      entities: (Described & {
        cloudFormationType: string
        primaryIdentifier?: string[]
        isStateful?: boolean
      })[]
    }
    typeDefinition: { entities: (Described & { $id: string })[] }
  }
}

/** The specification of CloudFormation's resources that comes with the CDK's command, which `cdk diff` reads too. */
const { schema } = JSON.parse(
  gunzipSync(readFileSync('node_modules/aws-cdk/db.json.gz')).toString(),
) as Database
const resources = new Map(schema.resource.entities.map((one) => [one.cloudFormationType, one]))
const definitions = new Map(schema.typeDefinition.entities.map((one) => [one.$id, one]))

/** Whether a resource of a type keeps data. */
export const keepsData = (type: string): boolean => resources.get(type)?.isStateful === true

/**
 * The properties whose values CloudFormation can't change in a resource that exists, of all that differ between two
 * versions. A kind of resource that it does not know, such as a custom one, has none.
 */
export function replacing(type: string, before: object = {}, after: object = {}): string[] {
  const known = resources.get(type)
  return known ? differing(known, before, after) : []
}

/** The names that a resource has by its properties, such as that of a budget, in the order in which they are written. */
export function namesOf(type: string, properties: object = {}): string[] {
  const kind = type.slice(type.lastIndexOf(':') + 1)
  const own = new Set(['Name', `${kind}Name`, ...(resources.get(type)?.primaryIdentifier ?? [])])
  const named = (value: object): string[] =>
    Object.entries(value).flatMap(([name, inner]) =>
      own.has(name) && inner !== undefined ? [`${name} ${JSON.stringify(inner)}`] : [],
    )
  const below = Object.values(properties).filter(
    (one): one is object => typeof one === 'object' && one !== null && !Array.isArray(one),
  )
  return [...named(properties), ...below.flatMap(named)]
}

function differing({ properties }: Described, before: object, after: object): string[] {
  return Object.entries(properties).flatMap(([name, { type, causesReplacement }]) => {
    const [old, now] = [before, after].map((one) => (one as Record<string, unknown>)[name])
    if (JSON.stringify(old) === JSON.stringify(now)) return []
    return causesReplacement === 'yes' ? [name] : inside(type, old, now).map((inner) => `${name}.${inner}`)
  })
}

function inside(type: Kind, old: unknown, now: unknown): string[] {
  if ('element' in type) {
    const [before, after] = [old, now].map((one) => Object.values((one ?? {}) as Record<string, unknown>))
    const count = Math.min(before!.length, after!.length)
    return Array.from({ length: count }, (_, n) => inside(type.element, before![n], after![n])).flat()
  }
  const definition = 'reference' in type ? definitions.get(type.reference.$ref) : undefined
  return definition?.properties ? differing(definition, (old ?? {}) as object, (now ?? {}) as object) : []
}
