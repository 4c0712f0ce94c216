import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const clone = fileURLToPath(new URL('../../../../', import.meta.url))

/** The clone's own configuration, as a path that reads well in messages. */
export const configurationFolder = relative(process.cwd(), `${clone}config`) || '.'

export const functionsFolder = `${clone}functions`

/** The versions of Node that it runs on, such as `>=22.12`. */
export const engines: string = JSON.parse(readFileSync(`${clone}package.json`, 'utf8')).engines.node
