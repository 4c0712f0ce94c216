import { type App, CfnOutput, Tags, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import type { Configuration } from '../functions/model/configuration.ts'
import { DataStack } from './data-stack.ts'
import { type OutputName, outputs } from './outputs.ts'
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
  tellOfData(data, stage)
  const service = new ServiceStack(app, `${name}-Service`, { ...parts, data })
  Tags.of(app).add('immigration-policy-digest', stage)
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
  return { data, service }
}

/** What `npm run import` has to know before the service is there. */
function tellOfData(data: DataStack, stage: string): void {
  const told = {
    ContentTable: data.content.tableName,
    SubscribersTable: data.subscribers.tableName,
    PrivateBucket: data.kept.bucketName,
    KeysParameter: `/immigration-policy-digest/${stage}/keys`,
  }
  for (const [key, value] of Object.entries(told)) {
    new CfnOutput(data, key, { value, description: outputs[key as OutputName] })
  }
}
