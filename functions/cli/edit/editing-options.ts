import { type Asked, installationOptions, installationUsage } from '../shared/installation-option.ts'
import type { Choice } from '../start/choose-sources.ts'

/** How every command that decides is told where, by whom and why. */
export const editingOptions = {
  ...installationOptions,
  config: { type: 'string' },
  sources: { type: 'string' },
  by: { type: 'string' },
  why: { type: 'string' },
} as const

export const editingUsage = `  --why TEXT        the reason, for the other editors
  --by ADDRESS      the editor who decides (default: the operator)
  --config DIR      your configuration folder, with only what differs from config/
  --sources FILE    the file of sources, if \`npm start\` uses one
${installationUsage}`

export interface AskedToEdit extends Asked, Omit<Choice, 'live'> {
  by?: string | undefined
  why?: string | undefined
}
