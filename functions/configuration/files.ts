import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { configurationFiles } from '../domain/model/configuration.ts'
import { DeploymentFile } from '../domain/model/deployment.ts'
import { nearestWord } from '../domain/text/nearest-word.ts'
import type { Finding } from './finding.ts'

/** Every file that a configuration folder may contain. `deployment.yaml` is here and not in the model, since no function needs it. */
export const files = { ...configurationFiles, 'deployment.yaml': DeploymentFile } as const
/** The name of a file in a configuration folder. */
export type ConfigurationFile = keyof typeof files

const names = Object.keys(files)
const stems = names.map((name) => name.replace('.yaml', ''))

/** Whether a configuration file has this name. */
export const isConfigurationFile = (name: string): boolean => names.includes(name)

/** The configuration file that a name most likely means, such as `publicaton.yaml` or `publication.yml`. */
export function meantFile(name: string): string | undefined {
  if (names.includes(name)) return undefined
  const [, stem] = /^([^.]+)(?:\.(?:ya?ml|json|txt)|\.ya?ml\.txt)?$/i.exec(name) ?? []
  const near = stem && nearestWord(stem, stems)
  return near ? `${near}.yaml` : undefined
}

/**
 * Finds the files of a configuration folder that would be overlooked, most of which are misspelled. `sources` is a file
 * that is read under any name.
 */
export function misnamedIn(folder: string, sources?: string): Finding[] {
  if (!existsSync(folder))
    return [{ file: folder, text: 'there is no such folder. Correct the path after --config.' }]
  const isSources = (name: string) => sources !== undefined && resolve(folder, name) === resolve(sources)
  return readdirSync(folder)
    .filter((name) => !names.includes(name) && !isSources(name))
    .filter((name) => /\.ya?ml$/i.test(name) || meantFile(name) !== undefined)
    .map((name) => misnamed(join(folder, name), name))
}

/** What is wrong with the name of a file. */
export function misnamed(file: string, name: string): Finding {
  const meant = meantFile(name)
  const proposal = meant === undefined ? '' : ` Did you mean "${meant}"?`
  return {
    file,
    text: `is ignored, because no configuration file has this name. Rename it to one of: ${names.join(', ')}.${proposal}`,
  }
}
