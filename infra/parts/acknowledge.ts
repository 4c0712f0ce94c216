import { type CfnElement, Stack, Validations } from 'aws-cdk-lib'
import type { IBucket } from 'aws-cdk-lib/aws-s3'
import type { IConstruct } from 'constructs'

/** Records why a rule of cdk-nag does not apply to a construct and its children. */
export function acknowledge(construct: IConstruct, id: string, reason: string): void {
  Validations.of(construct).acknowledge({ id, reason })
}

/** Records why a role may use every resource whose name begins like this. */
export function acknowledgeWildcard(construct: IConstruct, resource: string, reason: string): void {
  acknowledge(construct, `AwsSolutions-IAM5[Resource::${resource}]`, reason)
}

/** The ARN of a construct as cdk-nag writes it in the names of its findings. */
export function arnInFindings(of: IConstruct): string {
  return `<${Stack.of(of).getLogicalId(of.node.defaultChild as CfnElement)}.Arn>`
}

/** The ARN of a bucket as cdk-nag writes it in findings about the stack `from`. */
export function bucketInFindings(bucket: IBucket, from: Stack): string {
  const owner = Stack.of(bucket)
  if (owner === from) return arnInFindings(bucket)
  return (from.resolve(owner.exportValue(bucket.bucketArn)) as { 'Fn::ImportValue': string })[
    'Fn::ImportValue'
  ]
}
