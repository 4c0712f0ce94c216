import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import { privatePaths } from '../../functions/domain/site-paths.ts'
import type { SharedProps } from '../parts/shared.ts'
import type { Subscribers } from './subscribers.ts'

/** Routes of the operators' pages, with the CloudFront behavior that sends their requests to the API. */
export const operatorRoutes = [
  {
    path: privatePaths.operate('{proxy+}', ''),
    behavior: privatePaths.operate('*', ''),
    methods: [HttpMethod.GET, HttpMethod.POST],
  },
]

/** What the operators' pages need. */
export interface OperatorsProps extends SharedProps {
  readers: Subscribers
  /** Sources to be read now. */
  due: IQueue
}

/** Serves the operators' pages about sources behind the API of the subscriber pages. */
export class Operators extends Construct {
  constructor(scope: Construct, id: string, { readers, due, ...shared }: OperatorsProps) {
    super(scope, id)
    readers.addPages(this, 'operate', operatorRoutes, shared, { queues: { fetch: due } })
  }
}
