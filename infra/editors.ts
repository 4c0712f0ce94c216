import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import { privatePaths } from '../functions/domain/site-paths.ts'
import { EntryFunction } from './parts/entry-function.ts'
import type { Shared } from './parts/shared.ts'
import type { Subscribers } from './subscribers.ts'

/** What editors ask for, and how CloudFront knows that it is no file. */
export const editorRoutes = [
  {
    path: privatePaths.desk('{proxy+}', ''),
    behaviour: privatePaths.desk('*', ''),
    methods: [HttpMethod.GET, HttpMethod.POST],
  },
]

export interface EditorsProps extends Shared {
  readers: Subscribers
  /** Where the desk hears that something was decided. */
  desk: IQueue
}

/** The editors' desk, behind the same API as the subscribers' pages. */
export class Editors extends Construct {
  constructor(scope: Construct, id: string, { readers, desk, ...shared }: EditorsProps) {
    super(scope, id)
    const edit = new EntryFunction(this, 'edit', shared, {
      queues: { desk },
      environment: { ORIGIN_KEY: readers.originKey },
    })
    const integration = new HttpLambdaIntegration('Edit', edit)
    for (const { path, methods } of editorRoutes) readers.api.addRoutes({ path, methods, integration })
  }
}
