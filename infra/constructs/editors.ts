import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import { privatePaths } from '../../functions/domain/site-paths.ts'
import type { SharedProps } from '../parts/shared.ts'
import type { Subscribers } from './subscribers.ts'

/** Routes of the editors' pages, with the CloudFront behavior that sends their requests to the API. */
export const editorRoutes = [
  {
    path: privatePaths.desk('{proxy+}', ''),
    behavior: privatePaths.desk('*', ''),
    methods: [HttpMethod.GET, HttpMethod.POST],
  },
]

/** What the editors' desk needs. */
export interface EditorsProps extends SharedProps {
  readers: Subscribers
  /** The queue of the article processor. A message without articles says that an editor decided something. */
  articles: IQueue
}

/** Serves the editors' desk behind the API of the subscriber pages. */
export class Editors extends Construct {
  constructor(scope: Construct, id: string, { readers, articles, ...shared }: EditorsProps) {
    super(scope, id)
    readers.addPages(this, 'edit', editorRoutes, shared, { queues: { desk: articles } })
  }
}
