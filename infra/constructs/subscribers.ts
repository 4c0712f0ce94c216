import { Aws, Fn, RemovalPolicy } from 'aws-cdk-lib'
import { AccessLogField, AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import {
  type CfnStage,
  HttpApi,
  HttpMethod,
  type HttpRoute,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import { privatePaths, subscriberPages } from '../../functions/domain/site-paths.ts'
import { type EntryName, entries } from '../entries.ts'
import { limits } from '../limits.ts'
import { acknowledge } from '../parts/acknowledge.ts'
import { EntryFunction, type EntryFunctionProps, pascal } from '../parts/entry-function.ts'
import type { SharedProps } from '../parts/shared.ts'
import { addTimer } from '../parts/timer.ts'
import { WorkQueue } from '../parts/work-queue.ts'

const { GET, POST } = HttpMethod

/**
 * Routes of the subscriber pages, with the CloudFront behavior that sends their requests to the API. Readers sign up and
 * leave through the busy ones, and nobody may keep others from that by sending many requests.
 */
export const subscriberRoutes = [
  { path: privatePaths.signUp, behavior: privatePaths.signUp, methods: [POST], isBusy: true },
  ...[privatePaths.signIn, privatePaths.operatorSignIn].map((path) => ({
    path,
    behavior: path,
    methods: [GET, POST],
    isBusy: false,
  })),
  ...subscriberPages.map((page) => ({
    path: privatePaths.subscriber(page, '{token}'),
    behavior: privatePaths.subscriber(page, '*'),
    methods: [GET, POST],
    isBusy: page === 'confirm' || page === 'unsubscribe',
  })),
]

/** A path of the API with its methods. */
interface Route {
  path: string
  methods: readonly HttpMethod[]
}

/** Serves sign-up, confirmation, preferences and unsubscribing. */
export class Subscribers extends Construct {
  readonly api: HttpApi
  readonly requests: WorkQueue
  /**
   * Keeps strangers from bypassing CloudFront with a forged IP address. Anyone who can read the stack or the output of
   * a deployment knows it: they could evade the rate limits, and nothing else.
   */
  readonly originKey = Fn.select(2, Fn.split('/', Aws.STACK_ID))

  constructor(scope: Construct, id: string, shared: SharedProps) {
    super(scope, id)
    this.requests = new WorkQueue(this, 'requests', {
      alarms: shared.alarms,
      meaning: 'Some people who signed up have not got their confirmation email and are waiting for it.',
    })
    const routes = new EntryFunction(this, 'routes', shared, {
      queues: { requests: this.requests.queue },
      environment: { ORIGIN_KEY: this.originKey },
    })
    this.api = new HttpApi(this, 'Api', { createDefaultStage: false })
    const integration = new HttpLambdaIntegration('Routes', routes)
    const busy: Record<string, HttpRoute> = {}
    for (const { path, methods, isBusy } of subscriberRoutes) {
      const opened = this.api.addRoutes({ path, methods, integration })
      for (const [n, route] of opened.entries()) if (isBusy) busy[`${methods[n]} ${path}`] = route
    }
    this.#openStage(busy)
    acknowledge(
      this.api,
      'AwsSolutions-APIG4',
      'Readers have no accounts: what may be done is signed into each link.',
    )
  }

  /** Adds the functions that handle requests. Their links need the address of the site, which is created after this construct. */
  addRequestHandling(shared: SharedProps, siteUrl: string, undelivered: IQueue): void {
    this.requests.feed(new EntryFunction(this, 'requests', shared, { siteUrl }))
    const forget = new EntryFunction(this, 'forget', shared)
    addTimer(this, entries.forget.trigger.every.minutes, forget, { undelivered })
  }

  /** Serves other private pages behind the same API, through a function in this scope. */
  addPages(
    scope: Construct,
    name: EntryName,
    routes: readonly Route[],
    shared: SharedProps,
    props: EntryFunctionProps,
  ): void {
    const environment = { ORIGIN_KEY: this.originKey }
    const handler = new EntryFunction(scope, name, shared, { ...props, environment })
    const integration = new HttpLambdaIntegration(pascal(name), handler)
    for (const { path, methods } of routes) this.api.addRoutes({ path, methods: [...methods], integration })
  }

  /** Opens the API. Its access log has no paths, since they contain secret tokens, and no addresses. */
  #openStage(busy: Readonly<Record<string, HttpRoute>>): void {
    const logGroup = new LogGroup(this, 'AccessLog', {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    })
    const fields = {
      request: AccessLogField.contextRequestId(),
      at: AccessLogField.contextRequestTime(),
      route: AccessLogField.contextRouteKey(),
      status: AccessLogField.contextStatus(),
    }
    const stage = new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      // Each route has this limit separately.
      throttle: { rateLimit: limits.api.perSecond, burstLimit: limits.api.atOnce },
      accessLogSettings: {
        destination: new LogGroupLogDestination(logGroup),
        format: AccessLogFormat.custom(JSON.stringify(fields)),
      },
    }).node.defaultChild as CfnStage
    const { perSecond, atOnce } = limits.readersApi
    stage.routeSettings = Object.fromEntries(
      Object.keys(busy).map((key) => [key, { ThrottlingRateLimit: perSecond, ThrottlingBurstLimit: atOnce }]),
    )
    // CloudFormation refuses settings for a route that does not exist yet.
    stage.node.addDependency(...Object.values(busy))
  }
}
