import { Aws, Fn, RemovalPolicy } from 'aws-cdk-lib'
import { AccessLogField, AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import { HttpApi, HttpMethod, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import { privatePaths, subscriberPages } from '../functions/domain/site-paths.ts'
import { entries } from './entries.ts'
import { acknowledge } from './parts/acknowledge.ts'
import { EntryFunction } from './parts/entry-function.ts'
import type { Shared } from './parts/shared.ts'
import { every } from './parts/timer.ts'
import { WorkQueue } from './parts/work-queue.ts'

const { GET, POST } = HttpMethod

/** What readers ask for, and how CloudFront knows that it is no file. */
export const subscriberRoutes = [
  { path: privatePaths.signUp, behaviour: privatePaths.signUp, methods: [POST] },
  { path: privatePaths.signIn, behaviour: privatePaths.signIn, methods: [GET, POST] },
  ...subscriberPages.map((page) => ({
    path: privatePaths.subscriber(page, '{token}'),
    behaviour: privatePaths.subscriber(page, '*'),
    methods: [GET, POST],
  })),
]

/** Sign-up, confirmation, preferences, unsubscribing. */
export class Subscribers extends Construct {
  readonly api: HttpApi
  readonly requests: WorkQueue
  /**
   * Keeps strangers from coming past CloudFront under another's IP. It is no secret from whoever can read the stack or
   * the output of a deployment: they could forge an IP for the limits, and nothing else.
   */
  readonly originKey = Fn.select(2, Fn.split('/', Aws.STACK_ID))

  constructor(scope: Construct, id: string, shared: Shared) {
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
    for (const { path, methods } of subscriberRoutes) this.api.addRoutes({ path, methods, integration })
    this.#openStage()
    acknowledge(
      this.api,
      'AwsSolutions-APIG4',
      'Readers have no accounts: what may be done is signed into each link.',
    )
  }

  /** Made apart, since its links lead to a site that stands in front of the routes. */
  answer(shared: Shared, siteUrl: string, undelivered: IQueue): void {
    this.requests.feed(new EntryFunction(this, 'requests', shared, { siteUrl }))
    const forget = new EntryFunction(this, 'forget', shared)
    every(this, entries.forget.trigger.every.minutes, forget, { undelivered })
  }

  /** The access log holds no path, since tokens are secrets, and no address. */
  #openStage(): void {
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
    new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: 50, burstLimit: 100 },
      accessLogSettings: {
        destination: new LogGroupLogDestination(logGroup),
        format: AccessLogFormat.custom(JSON.stringify(fields)),
      },
    })
  }
}
