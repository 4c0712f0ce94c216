import { type CfnElement, Stack, Validations } from 'aws-cdk-lib'
import type { IBucket } from 'aws-cdk-lib/aws-s3'
import type { IConstruct } from 'constructs'

/** Says why a rule of cdk-nag does not hold for something and all that it is made of. */
export function acknowledge(construct: IConstruct, id: string, reason: string): void {
  Validations.of(construct).acknowledge({ id, reason })
}

/** Says why somebody may use everything whose name begins in one way. */
export function acknowledgeWildcard(construct: IConstruct, resource: string, reason: string): void {
  acknowledge(construct, `AwsSolutions-IAM5[Resource::${resource}]`, reason)
}

/** An ARN of a stack as cdk-nag writes it in the names of its findings. */
export function arnInFindings(of: IConstruct): string {
  return `<${Stack.of(of).getLogicalId(of.node.defaultChild as CfnElement)}.Arn>`
}

/** A bucket's ARN as cdk-nag writes it in findings about another stack. */
export function bucketInFindings(bucket: IBucket, from: Stack): string {
  const home = Stack.of(bucket)
  if (home === from) return arnInFindings(bucket)
  return (from.resolve(home.exportValue(bucket.bucketArn)) as { 'Fn::ImportValue': string })[
    'Fn::ImportValue'
  ]
}
