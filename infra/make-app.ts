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
import { DataStack } from './data-stack.ts'
import { ServiceStack } from './service-stack.ts'
import type { Settings } from './settings.ts'

export interface Parts {
  settings: Settings
  configuration: Configuration
  /** Where the bundles are already. */
  bundles: string
}

/** Puts both stacks of a stage into an app. */
export function makeApp(app: App, parts: Parts): { data: DataStack; service: ServiceStack } {
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
  Tags.of(app).add('immigration-policy-digest', stage)
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
  return { data, service }
}

/** What an account asks of every stack. */
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
