import type { ConfigurationOptions } from '../shared/configuration-in-use.ts'
import { type InstallationOptions, installationOptions } from '../shared/installation-option.ts'
import { configurationRows, installationRows, type UsageRow } from '../shared/usage.ts'

/** The options of commands that enter decisions: on which installation, by whom and why. */
export const sessionOptions = {
  ...installationOptions,
  config: { type: 'string' },
  sources: { type: 'string' },
  by: { type: 'string' },
  why: { type: 'string' },
} as const

/** The rows of these options in a usage text. */
export const sessionRows: readonly UsageRow[] = [
  ['--why TEXT', 'the reason, for the other editors'],
  ['--by ADDRESS', 'the editor who decides (default: the operator)'],
  ...configurationRows,
  ...installationRows(),
]

/** The values of these options. */
export interface SessionOptions extends InstallationOptions, ConfigurationOptions {
  by?: string | undefined
  why?: string | undefined
}
