import {
  type App,
  DefaultStackSynthesizer,
  PermissionsBoundary,
  type StackProps,
  Tags,
  Validations,
} from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import { stackNames } from '../functions/adapters/aws/operator/outputs.ts'
import type { Configuration } from '../functions/domain/model/configuration.ts'
import type { Settings } from './settings.ts'
import { DataStack } from './stacks/data-stack.ts'
import { ServiceStack } from './stacks/service-stack.ts'

/** What both stacks of a stage are made from. */
export interface MakeAppProps {
  settings: Settings
  configuration: Configuration
  /** The folder of the finished bundles. */
  bundles: string
}

/** Adds both stacks of a stage to an app. */
export function makeApp(app: App, parts: MakeAppProps): { data: DataStack; service: ServiceStack } {
  const { stage, retainData } = parts.settings
  const names = stackNames(stage)
  const keysParameter = `/immigration-policy-digest/${stage}/keys`
  const data = new DataStack(app, names.data, { ...stackProps(parts.settings), retainData, keysParameter })
  const service = new ServiceStack(app, names.service, {
    ...stackProps(parts.settings),
    ...parts,
    data,
    keysParameter,
  })
  // CloudFormation has no tags for dashboards, although CDK writes them.
  const excludeResourceTypes = ['AWS::CloudWatch::Dashboard']
  Tags.of(app).add('immigration-policy-digest', stage, { excludeResourceTypes })
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
  return { data, service }
}

/** What the account requires of every stack. */
function stackProps({
  region,
  account,
  bootstrapQualifier,
  permissionsBoundary: boundary,
}: Settings): StackProps {
  return {
    env: { region, ...(account && { account }) },
    ...(bootstrapQualifier && {
      synthesizer: new DefaultStackSynthesizer({ qualifier: bootstrapQualifier }),
    }),
    ...(boundary && {
      permissionsBoundary: boundary.startsWith('arn:')
        ? PermissionsBoundary.fromArn(boundary)
        : PermissionsBoundary.fromName(boundary),
    }),
  }
}
