import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { App } from 'aws-cdk-lib'
import { readConfiguration } from '../../functions/configuration/read.ts'
import type { Configuration } from '../../functions/domain/model/configuration.ts'
import { entries } from '../../infra/entries.ts'
import { makeApp } from '../../infra/make-app.ts'
import { readSettings, type Settings } from '../../infra/settings.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

export interface Resource {
  Type: string
  Properties: Record<string, unknown>
  DeletionPolicy?: string
  UpdateReplacePolicy?: string
}

export interface Template {
  Resources: Record<string, Resource>
  Outputs?: Record<string, { Value: unknown; Export?: { Name: unknown } }>
}

export interface Templates {
  data: Template
  service: Template
}

/** Both templates as `cdk synth` writes them with these settings, around functions that do nothing. */
export function synthesize(
  different: Partial<Settings> = {},
  configuration: Configuration = readConfiguration({ base: 'config' }),
): Templates {
  const outdir = temporaryFolder()
  return synthesizeInto(outdir, emptyBundles(), configuration, different)
}

/** The same with bundles that exist already, in a folder of their own. */
export function synthesizeInto(
  outdir: string,
  bundles: string,
  configuration: Configuration,
  different: Partial<Settings> = {},
): Templates {
  const flags = JSON.parse(readFileSync('cdk.json', 'utf8')) as { context: Record<string, unknown> }
  const app = new App({
    // Nobody reads here where in the code a resource was made.
    context: { ...flags.context, 'aws:cdk:disable-stack-trace': true },
    outdir,
    // It only warns, nobody would read it here, and it takes as long as all else. `npm run deploy` has it.
    builtinCloudFormationValidation: false,
    treeMetadata: false,
  })
  const { data, service } = makeApp(app, {
    settings: { ...readSettings({ base: 'config' }, 'prod'), ...different },
    configuration,
    bundles,
  })
  const assembly = app.synth()
  const template = (stack: string) => assembly.getStackByName(stack).template as Template
  return { data: template(data.stackName), service: template(service.stackName) }
}

/** A folder of functions that do nothing, which is all that a synthesis needs. */
export function emptyBundles(): string {
  const folder = temporaryFolder()
  for (const name of Object.keys(entries)) {
    mkdirSync(join(folder, name))
    writeFileSync(join(folder, name, 'index.mjs'), `export const handler = async () => '${name}'`)
  }
  return folder
}
