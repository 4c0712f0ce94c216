import { type FunctionName, functionNames, functionOf, idIn, ofType } from '../infra/resources.ts'
import type { Template } from '../infra/synthesize.ts'

/** What calls functions besides queues, as the template has it; each rejects where nothing calls. */
export interface Callers {
  /** That a schedule which is on calls this one. */
  scheduled(name: FunctionName): FunctionName
  /** Whom the default bus hands an event. */
  takerOf(event: object): FunctionName
  /** Whom the API hands a request. */
  routed(method: string, path: string): FunctionName
}

export function callersIn(service: Template, resolve: (value: unknown) => unknown): Callers {
  const names = new Map(functionNames.map((name) => [functionOf(service, name)[0], name]))
  const named = (id: string | undefined, what: string): FunctionName => {
    const name = names.get(id ?? '')
    if (!name) throw new Error(`Nothing in the template ${what}.`)
    return name
  }
  return {
    scheduled(name) {
      const schedule = ofType(service, 'AWS::Scheduler::Schedule').find(([, { Properties }]) => {
        const { Target, State } = Properties as { Target: { Arn: unknown }; State: string }
        return State === 'ENABLED' && names.get(idIn(Target.Arn) ?? '') === name
      })
      return named(schedule && functionOf(service, name)[0], `calls ${name} by the clock`)
    },
    takerOf(event) {
      const rule = ofType(service, 'AWS::Events::Rule').find(
        ([, { Properties }]) =>
          Properties.State === 'ENABLED' && matches(event, resolve(Properties.EventPattern) as Pattern),
      )
      const [target] = (rule?.[1].Properties.Targets ?? []) as { Arn: unknown }[]
      return named(idIn(target?.Arn), 'takes such an event')
    },
    routed(method, path) {
      const routes = ofType(service, 'AWS::ApiGatewayV2::Route')
      // The API prefers the most exact one, which has the longest key here.
      const route = routes
        .filter(([, { Properties }]) => isFor(String(Properties.RouteKey), method, path))
        .sort(
          ([, a], [, b]) => String(b.Properties.RouteKey).length - String(a.Properties.RouteKey).length,
        )[0]
      const integration = String(resolve(route?.[1].Properties.Target ?? '')).split('/')[1] ?? ''
      const uri = service.Resources[integration]?.Properties.IntegrationUri
      return named(idIn(uri), `answers ${method} ${path}`)
    },
  }
}

type Pattern = { [field: string]: Pattern } | unknown[]

/** https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-patterns.html: one of several, as far as it is used. */
function matches(value: unknown, pattern: Pattern): boolean {
  if (Array.isArray(pattern)) return [value].flat().some((one) => pattern.includes(one))
  return Object.entries(pattern).every(([field, inner]) =>
    matches((value as Record<string, unknown> | undefined)?.[field], inner),
  )
}

/** Route keys such as `POST /confirm/{token}` and `GET /edit/{proxy+}`. */
function isFor(key: string, method: string, path: string): boolean {
  const [verb, route = ''] = key.split(' ')
  const pattern = route.replace(/\{\w+\+\}/g, '.+').replace(/\{\w+\}/g, '[^/]+')
  return verb === method && new RegExp(`^${pattern}$`).test(path)
}
