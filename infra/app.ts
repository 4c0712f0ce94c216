import { fileURLToPath } from 'node:url'
import { App } from 'aws-cdk-lib'
import { readConfiguration } from '../functions/configuration/read.ts'
import { bundle } from './bundle.ts'
import { entries } from './entries.ts'
import { makeApp } from './make-app.ts'
import { readSettings } from './settings.ts'

const clone = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

const app = new App()
const settings = readSettings(app)
const configuration = readConfiguration({ base: clone('config'), overlay: settings.config })
const bundles = clone(`.cache/bundles/${settings.stage}`)
await bundle(Object.keys(entries), configuration, bundles)
makeApp(app, { settings, configuration, bundles })
