import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const clone = fileURLToPath(new URL('../../../../', import.meta.url))

/** The folder `config` of the project, as a path from the working directory. */
export const configurationFolder = relative(process.cwd(), `${clone}config`) || '.'

/** The folder with all the code. */
export const functionsFolder = `${clone}functions`

/** The file with the exact versions of all packages. */
export const packageLock = `${clone}package-lock.json`

const about = JSON.parse(readFileSync(`${clone}package.json`, 'utf8'))

/** The versions of Node that the digest runs on, such as `>=22.12`. */
export const engines: string = about.engines.node

/** The version of the digest, such as `0.1.0`. */
export const version: string = about.version
