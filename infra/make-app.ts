import { type App, Tags, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import type { Configuration } from '../functions/model/configuration.ts'
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
  const name = `ImmigrationPolicyDigest-${stage}`
  const data = new DataStack(app, `${name}-Data`, { retainData })
  const service = new ServiceStack(app, `${name}-Service`, { ...parts, data })
  Tags.of(app).add('immigration-policy-digest', stage)
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
  return { data, service }
}
