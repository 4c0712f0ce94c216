import { fileURLToPath } from 'node:url'
import { App } from 'aws-cdk-lib'
import { readConfiguration } from '../functions/configuration/read.ts'
import { bundle } from './bundle.ts'
import { entries } from './entries.ts'
import { makeApp } from './make-app.ts'
import { readSettings } from './settings.ts'

const fromRoot = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

const app = new App()
const option = (name: string): string | undefined => app.node.tryGetContext(name)
const paths = { base: fromRoot('config'), overlay: option('config') }
const settings = readSettings(paths, option('stage') ?? 'prod')
const configuration = readConfiguration(paths)
const bundles = fromRoot(`.cache/bundles/${settings.stage}`)
await bundle(Object.keys(entries), configuration, bundles)
makeApp(app, { settings, configuration, bundles })
