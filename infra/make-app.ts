import { App, type AppProps, Tags, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import type { Configuration } from '../functions/model/configuration.ts'
import { DataStack } from './data-stack.ts'
import { ServiceStack } from './service-stack.ts'
import { readSettings } from './settings.ts'

export interface Made {
  app: App
  data: DataStack
  service: ServiceStack
}

/** The whole product for AWS, from a configuration and bundles that are there already. */
export function makeApp(configuration: Configuration, bundles: string, props: AppProps = {}): Made {
  const app = new App(props)
  const settings = readSettings(app)
  const name = `ImmigrationPolicyDigest-${settings.stage}`
  const data = new DataStack(app, `${name}-Data`, { retainData: settings.retainData })
  const service = new ServiceStack(app, `${name}-Service`, { settings, configuration, bundles, data })
  Tags.of(app).add('immigration-policy-digest', settings.stage)
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
  return { app, data, service }
}
