import { readFileSync } from 'node:fs'
import { Duration, Fn } from 'aws-cdk-lib'
import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2'
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager'
import {
  AccessLevel,
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  type FunctionAssociation,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  OriginRequestPolicy,
  PriceClass,
  type ResponseHeadersCorsBehavior,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront'
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins'
import type { Bucket } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import { sitePaths } from '../../functions/domain/site-paths.ts'
import { securityHeaders } from '../../functions/web/http/security-headers.ts'
import { acknowledge } from '../parts/acknowledge.ts'
import { editorRoutes } from './editors.ts'
import { operatorRoutes } from './operators.ts'
import { type Subscribers, subscriberRoutes } from './subscribers.ts'

/** What CloudFront serves, and under which names. */
export interface SiteDistributionProps {
  site: Bucket
  subscribers: Subscribers
  /** The site's own host names and their certificate. Without them the site has CloudFront's name. */
  domain?: { name: string; furtherNames: readonly string[]; certificateArn: string }
  webAclArn?: string
}

/** Feed readers and calendars that run in a browser read from other sites. All files are public. */
const anyOrigin: ResponseHeadersCorsBehavior = {
  accessControlAllowOrigins: ['*'],
  accessControlAllowMethods: ['GET', 'HEAD'],
  accessControlAllowHeaders: ['*'],
  accessControlAllowCredentials: false,
  originOverride: true,
}

/** Serves everything that readers see: the published files, and the pages of subscribers and editors on the same host. */
export class SiteDistribution extends Construct {
  readonly url: string
  readonly distribution: Distribution

  constructor(scope: Construct, id: string, { site, subscribers, domain, webAclArn }: SiteDistributionProps) {
    super(scope, id)
    const secure = { viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS }
    const files = { ...secure, responseHeadersPolicy: this.#headers('FileHeaders', anyOrigin) }
    const routes = { ...secure, responseHeadersPolicy: this.#headers('Headers') }
    const cleanPaths = this.#edge('CleanPaths', 'clean-paths.js', FunctionEventType.VIEWER_REQUEST)
    const showFeeds = this.#edge('ShowFeeds', 'show-feeds.js', FunctionEventType.VIEWER_RESPONSE)
    this.distribution = new Distribution(this, 'Site', {
      defaultBehavior: { ...files, ...this.#files(site), functionAssociations: [cleanPaths, showFeeds] },
      additionalBehaviors: routeBehaviors({ ...routes, functionAssociations: [cleanPaths] }, subscribers),
      defaultRootObject: 'index.html',
      errorResponses: [{ httpStatus: 404, responsePagePath: sitePaths.notFound, ttl: Duration.minutes(1) }],
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      ...(webAclArn && { webAclId: webAclArn }),
      ...(domain && {
        minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
        domainNames: [domain.name, ...domain.furtherNames],
        certificate: Certificate.fromCertificateArn(this, 'Certificate', domain.certificateArn),
      }),
    })
    this.url = `https://${domain?.name ?? this.distribution.distributionDomainName}`
    const reasons = {
      CFR1: 'Immigrants abroad are readers too.',
      CFR2: 'A firewall costs more than the whole digest, so it is a choice; the routes have limits of their own.',
      CFR3: 'Addresses of pages hold tokens, and who reads what is not recorded.',
      CFR4: 'CloudFront decides on TLS for its own host name; with a certificate of ours TLS 1.2 is the least.',
    }
    const listing = '@aws-cdk/aws-cloudfront-origins:listBucketSecurityRisk'
    acknowledge(
      this,
      listing,
      'The root has a file of its own, and queries are not passed on, so nobody can list.',
    )
    for (const [rule, reason] of Object.entries(reasons)) acknowledge(this, `AwsSolutions-${rule}`, reason)
  }

  #edge(id: string, file: string, eventType: FunctionEventType): FunctionAssociation {
    const code = FunctionCode.fromInline(codeOf(file))
    return { function: new EdgeFunction(this, id, { runtime: FunctionRuntime.JS_2_0, code }), eventType }
  }

  #files(site: Bucket): BehaviorOptions {
    return {
      origin: S3BucketOrigin.withOriginAccessControl(site, {
        // Without permission to list, S3 answers 403 for a missing file.
        originAccessLevels: [AccessLevel.READ, AccessLevel.LIST],
      }),
      compress: true,
      // CloudFront itself refuses all other methods, with 403.
      allowedMethods: AllowedMethods.ALLOW_GET_HEAD_OPTIONS,
      cachePolicy: new CachePolicy(this, 'Cache', {
        // One page of AWS says that with 0, nothing compressed is cached.
        minTtl: Duration.seconds(1),
        defaultTtl: Duration.minutes(1),
        maxTtl: Duration.days(365),
        enableAcceptEncodingBrotli: true,
        enableAcceptEncodingGzip: true,
      }),
    }
  }

  /** Security headers. Those that the functions set for their own pages are kept. */
  #headers(id: string, corsBehavior?: ResponseHeadersCorsBehavior): ResponseHeadersPolicy {
    return new ResponseHeadersPolicy(this, id, {
      ...(corsBehavior && { corsBehavior }),
      securityHeadersBehavior: {
        contentSecurityPolicy: {
          contentSecurityPolicy: String(securityHeaders['content-security-policy']),
          override: false,
        },
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
        referrerPolicy: {
          referrerPolicy: HeadersReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN,
          override: false,
        },
        strictTransportSecurity: {
          accessControlMaxAge: Duration.days(365),
          includeSubdomains: false,
          override: true,
        },
      },
      customHeadersBehavior: {
        customHeaders: [{ header: 'Cross-Origin-Opener-Policy', value: 'same-origin', override: false }],
      },
    })
  }
}

function routeBehaviors(
  shared: Omit<BehaviorOptions, 'origin'>,
  { api, originKey }: Subscribers,
): Record<string, BehaviorOptions> {
  const host = Fn.select(1, Fn.split('://', api.apiEndpoint))
  const routes: BehaviorOptions = {
    ...shared,
    origin: new HttpOrigin(host, { customHeaders: { 'X-Origin-Key': originKey } }),
    allowedMethods: AllowedMethods.ALLOW_ALL,
    cachePolicy: CachePolicy.CACHING_DISABLED,
    originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
  }
  const { functionAssociations: _, ...untouched } = routes
  return Object.fromEntries(
    // Readers may type `/subscribe` for the page `/subscribe/`, so this path is cleaned; paths with tokens are not changed.
    [...subscriberRoutes, ...editorRoutes, ...operatorRoutes].map(({ behavior, methods }) => [
      behavior,
      methods.includes(HttpMethod.GET) ? untouched : routes,
    ]),
  )
}

/** CloudFront does not support modules: it calls the function by its name. */
function codeOf(file: string): string {
  return readFileSync(new URL(file, import.meta.url), 'utf8').replace('export function', 'function')
}
