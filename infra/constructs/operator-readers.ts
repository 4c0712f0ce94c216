import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2'
import { Construct } from 'constructs'
import { privatePaths } from '../../functions/domain/site-paths.ts'
import type { SharedProps } from '../parts/shared.ts'
import type { Subscribers } from './subscribers.ts'

/**
 * Routes of the operators' pages about subscribers and mailings. They are more specific than the route of the other pages, so
 * the API prefers them. CloudFront sends all pages of operators to the API.
 */
export const operatorReaderRoutes = ['', '/{proxy+}'].map((rest) => ({
  path: privatePaths.operate('{token}', `/readers${rest}`),
  methods: [HttpMethod.GET, HttpMethod.POST],
}))

/** What these pages need. */
export interface OperatorReadersProps extends SharedProps {
  readers: Subscribers
  /** The form for another site names the address of this one. */
  siteUrl: string
}

/** Serves the operators' pages about subscribers and mailings, through a function that opens no other table. */
export class OperatorReaders extends Construct {
  constructor(scope: Construct, id: string, { readers, siteUrl, ...shared }: OperatorReadersProps) {
    super(scope, id)
    readers.addPages(this, 'readers', operatorReaderRoutes, shared, {
      queues: { requests: readers.requests.queue },
      siteUrl,
    })
  }
}
