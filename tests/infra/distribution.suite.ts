import { runInNewContext } from 'node:vm'
import { transform } from 'esbuild'
import { Hono } from 'hono/tiny'
import { expect, it } from 'vitest'
import { typeHeaders } from '../../functions/adapters/aws/s3/compressible-type.ts'
import { serveSite } from '../../functions/adapters/local/server/serve-site.ts'
import { fileAt } from '../../functions/domain/site-paths.ts'
import type { Files } from '../../functions/ports/files.ts'
import { subscriberRoutes as app } from '../../functions/subscribers/routes.ts'
import type { RoutesDeps } from '../../functions/subscribers/routes-deps.ts'
import { fileTypeOf } from '../../functions/web/http/content-type.ts'
import { editorRoutes } from '../../infra/constructs/editors.ts'
import { operatorReaderRoutes } from '../../infra/constructs/operator-readers.ts'
import { operatorRoutes } from '../../infra/constructs/operators.ts'
import { subscriberRoutes } from '../../infra/constructs/subscribers.ts'
import { idIn, ofType, only } from './resources.ts'
import type { Templates } from './synthesize.ts'

interface Behavior {
  PathPattern?: string
  TargetOriginId: string
  CachePolicyId: unknown
  ResponseHeadersPolicyId: unknown
  Compress?: boolean
  AllowedMethods?: string[]
  FunctionAssociations?: unknown
}
interface Origin {
  Id: string
  S3OriginConfig?: unknown
  OriginCustomHeaders?: { HeaderName: string; HeaderValue: unknown }[]
}
interface Config {
  DefaultCacheBehavior: Behavior
  CacheBehaviors: Behavior[]
  Origins: Origin[]
}

export function distributionSuite({ service }: Templates): void {
  const [, { Properties }] = only(service, 'AWS::CloudFront::Distribution')
  const config = Properties.DistributionConfig as Config

  const codeOf = (name: string) =>
    ofType(service, 'AWS::CloudFront::Function').find(([id]) => id.includes(name))![1].Properties.FunctionCode
  const handler = runInNewContext(`${codeOf('CleanPaths')};handler`) as (event: {
    request: { uri: string; method?: string }
  }) => { uri?: string; statusCode?: number; headers?: { location: { value: string } } }
  const asked = (uri: string) => handler({ request: { uri } })

  it.each([
    ['/', '/index.html'],
    ['/stories/20261122-ab12/', '/stories/20261122-ab12/index.html'],
    ['/feed.xml', '/feed.xml'],
    ['/fonts/source-sans-3-5.3.0.woff2', '/fonts/source-sans-3-5.3.0.woff2'],
  ])('finds the file of %s', (uri, file) => {
    expect(asked(uri)).toEqual({ uri: file })
  })

  it.each([
    ['/topics/asylum', '/topics/asylum/'],
    ['//evil.example/x', '/evil.example/x/'],
  ])('leads %s to %s', (uri, location) => {
    const answer = asked(uri)
    expect(answer.statusCode).toBe(301)
    expect(answer.headers?.location.value).toBe(location)
  })

  it('answers a browser that asks for a feed reader on another site', () => {
    expect(config.DefaultCacheBehavior.AllowedMethods).toEqual(['GET', 'HEAD', 'OPTIONS'])
    const { statusCode, headers } = handler({ request: { uri: '/feed.xml', method: 'OPTIONS' } })
    expect(statusCode).toBe(204)
    expect(headers).toMatchObject({
      'access-control-allow-origin': { value: '*' },
      'access-control-allow-headers': { value: '*' },
    })
  })

  it('accepts a form at /subscribe, and redirects readers who open that address to the page', () => {
    expect(handler({ request: { uri: '/subscribe', method: 'POST' } })).toMatchObject({ uri: '/subscribe' })
    expect(handler({ request: { uri: '/subscribe', method: 'GET' } })).toMatchObject({ statusCode: 301 })
    const touched = config.CacheBehaviors.filter(({ FunctionAssociations }) => FunctionAssociations)
    expect(touched.map(({ PathPattern }) => PathPattern)).toEqual(['/subscribe'])
  })

  it('sends each route of the subscriber pages to the API, uncached, and everything else to the bucket', () => {
    const api = config.Origins.find(({ S3OriginConfig }) => !S3OriginConfig)!
    expect(config.CacheBehaviors.map(({ PathPattern }) => PathPattern)).toEqual(
      [...subscriberRoutes, ...editorRoutes, ...operatorRoutes].map(({ behavior }) => behavior),
    )
    const cachingDisabled = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad'
    for (const { TargetOriginId, CachePolicyId, AllowedMethods } of config.CacheBehaviors) {
      expect(TargetOriginId).toBe(api.Id)
      expect(CachePolicyId).toBe(cachingDisabled)
      expect(AllowedMethods).toContain('POST')
    }
    expect(config.DefaultCacheBehavior.TargetOriginId).not.toBe(api.Id)
  })

  it('opens the routes that the application answers, no more and no fewer', () => {
    const answered = app({} as RoutesDeps)
      .routes.filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/, '{$1}')}`)
    const signedIn = ['/edit', '/edit/{proxy+}', '/operate', '/operate/{proxy+}']
    signedIn.push(...operatorReaderRoutes.map(({ path }) => path))
    const ofStaff = signedIn.flatMap((path) => [`GET ${path}`, `POST ${path}`])
    const opened = ofType(service, 'AWS::ApiGatewayV2::Route').map(([, { Properties }]) =>
      String(Properties.RouteKey),
    )
    expect(opened.sort()).toEqual([...new Set([...answered, ...ofStaff])].sort())
  })

  it('lets pages of other hosts read the files, as the local server does, but not the routes of readers', async () => {
    const policies = new Map(
      ofType(service, 'AWS::CloudFront::ResponseHeadersPolicy').map(([id, { Properties }]) => [
        id,
        Properties.ResponseHeadersPolicyConfig as {
          CorsConfig?: {
            AccessControlAllowOrigins: { Items: string[] }
            AccessControlAllowCredentials: boolean
          }
          SecurityHeadersConfig: { ContentSecurityPolicy: { ContentSecurityPolicy: string } }
        },
      ]),
    )
    const files = policies.get(idIn(config.DefaultCacheBehavior.ResponseHeadersPolicyId)!)!
    const local = await new Hono()
      .get('*', (context) => serveSite({ read: async () => new Uint8Array() } as unknown as Files, context))
      .request('/feed.xml')
    expect(files.CorsConfig!.AccessControlAllowOrigins.Items).toEqual([
      local.headers.get('access-control-allow-origin'),
    ])
    expect(files.CorsConfig!.AccessControlAllowCredentials).toBe(false)
    expect(config.DefaultCacheBehavior.Compress).toBe(true)
    for (const { ResponseHeadersPolicyId } of config.CacheBehaviors) {
      const policy = policies.get(idIn(ResponseHeadersPolicyId)!)!
      expect(policy.CorsConfig).toBeUndefined()
      expect(policy.SecurityHeadersConfig).toEqual(files.SecurityHeadersConfig)
    }
  })

  it.each(['document', 'empty', undefined])(
    'shows a feed to a reader who opens it, and to programs as what it is, on AWS as on one machine (%s)',
    async (asked) => {
      const headers: Record<string, string> = asked ? { 'sec-fetch-dest': asked } : {}
      const showFeeds = runInNewContext(`${codeOf('ShowFeeds')};handler`) as (event: object) => {
        headers: Record<string, { value: string }>
      }
      const app = new Hono().get('*', (context) =>
        serveSite({ read: async () => new Uint8Array() } as unknown as Files, context),
      )
      for (const path of ['/feed.xml', '/atom.xml', '/feed.json', '/calendar.ics', '/sources.opml', '/']) {
        const local = await app.request(path, { headers })
        const own = fileTypeOf(fileAt(path)).contentType
        const edge = showFeeds({
          request: {
            headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, { value }])),
          },
          response: {
            headers: {
              ...Object.fromEntries(
                Object.entries(typeHeaders(own)).map(([name, value]) => [name, { value }]),
              ),
              vary: { value: 'Accept-Encoding' },
            },
          },
        })
        const isFeed = path.endsWith('.xml')
        const expected = isFeed && asked === 'document' ? 'application/xml; charset=utf-8' : own
        expect(Object.keys(edge.headers).sort()).toEqual(['content-type', 'vary'])
        expect([edge.headers['content-type']!.value, edge.headers.vary!.value]).toEqual([
          local.headers.get('content-type'),
          local.headers.get('vary'),
        ])
        expect(local.headers.get('content-type'), path).toBe(expected)
      }
    },
  )

  it('has CloudFront compress every file of the site that is text', () => {
    // "File types that CloudFront compresses", those that we have.
    const compressed =
      /^(?:application\/(?:json|rss\+xml|xml)|image\/svg\+xml|text\/(?:css|html|javascript|plain|xml))(?:;|$)/
    const names = ['css', 'html', 'ics', 'js', 'json', 'opml', 'svg', 'txt', 'xml'].map((end) => `a.${end}`)
    const types = [...names, 'atom.xml', 'feed.json'].map((name) => fileTypeOf(name).contentType)
    expect(types.filter((type) => !compressed.test(typeHeaders(type)['content-type']!))).toEqual([])
  })

  it('answers 304 and errors as they are', () => {
    const showFeeds = runInNewContext(`${codeOf('ShowFeeds')};handler`) as (event: object) => object
    const through = (headers: object) => showFeeds({ request: { headers: {} }, response: { headers } })
    expect(through({ etag: { value: '"a"' } })).toEqual({ headers: { etag: { value: '"a"' } } })
    const missing = { 'content-type': { value: 'text/html; charset=utf-8' } }
    expect(through(missing)).toEqual({ headers: missing })
  })

  it.each(['CleanPaths', 'ShowFeeds'])(
    'gives CloudFront nothing but its own JavaScript in %s',
    async (name) => {
      const code = String(codeOf(name))
      expect(Buffer.byteLength(code)).toBeLessThan(10_000)
      // "JavaScript runtime 2.0 features": ES 5.1 with const, let, templates, arrows and rest parameters. What esbuild would
      // have to rewrite, or can't, is something else.
      const options = { minifySyntax: false, legalComments: 'none' } as const
      const plain = await transform(code, { ...options, target: 'esnext' })
      const older = await transform(code, {
        ...options,
        target: 'es5',
        supported: { 'const-and-let': true, 'template-literal': true, arrow: true, 'rest-argument': true },
      })
      expect(older.code).toBe(plain.code)
    },
  )

  it('identifies CloudFront to the routes by a key that is in no template', () => {
    const api = config.Origins.find(({ S3OriginConfig }) => !S3OriginConfig)!
    const [key] = api.OriginCustomHeaders!
    expect(key!.HeaderName).toBe('X-Origin-Key')
    expect(JSON.stringify(key!.HeaderValue)).toContain('AWS::StackId')
  })

  it('keeps tokens and addresses out of the access log', () => {
    const [, stage] = only(service, 'AWS::ApiGatewayV2::Stage')
    const { Format } = stage.Properties.AccessLogSettings as { Format: string }
    expect(Object.values(JSON.parse(Format) as Record<string, string>).sort()).toEqual([
      '$context.requestId',
      '$context.requestTime',
      '$context.routeKey',
      '$context.status',
    ])
  })

  it('lets nobody but CloudFront read the published files', () => {
    const [id, bucket] = only(service, 'AWS::S3::Bucket')
    expect(bucket.Properties.PublicAccessBlockConfiguration).toMatchObject({ RestrictPublicBuckets: true })
    const [, policy] = ofType(service, 'AWS::S3::BucketPolicy').find(
      ([, { Properties }]) => idIn(Properties.Bucket) === id,
    )!
    const { Statement } = policy.Properties.PolicyDocument as {
      Statement: { Effect: string; Principal: unknown }[]
    }
    const allowed = Statement.filter(({ Effect }) => Effect === 'Allow').map(({ Principal }) => Principal)
    expect(allowed).toEqual(allowed.map(() => ({ Service: 'cloudfront.amazonaws.com' })))
  })
}
