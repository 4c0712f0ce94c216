import type { Resource } from '../../infra/synthesize.ts'

/** Where a resource names another: `Targets.0.Arn` of a rule, with the logical id of the function. */
export interface Reference {
  path: string
  to: string
}

/** All references in a resource to others, however deep. A text that is joined of several names all that it contains. */
export function referencesIn({ Properties }: Resource): Reference[] {
  const found: Reference[] = []
  walk(Properties ?? {}, '')
  return found

  function walk(value: unknown, path: string): void {
    if (typeof value !== 'object' || value === null) return
    const { Ref, 'Fn::GetAtt': attribute } = value as { Ref?: string; 'Fn::GetAtt'?: [string, string] }
    const to = Ref ?? attribute?.[0]
    if (to !== undefined) found.push({ path, to })
    for (const [key, inner] of Object.entries(value)) walk(inner, below(path, key))
  }
}

/** Functions of CloudFormation and the positions in them are not part of a property's path. */
function below(path: string, key: string): string {
  if (key.startsWith('Fn::') || path.endsWith('()')) return path.endsWith('()') ? path : `${path}()`
  return path === '' ? key : `${path}.${key}`
}
