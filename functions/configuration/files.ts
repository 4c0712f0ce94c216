import { configurationFiles } from '../domain/model/configuration.ts'
import { DeploymentFile } from '../domain/model/deployment.ts'

/** Every file that may stand in a configuration folder; what concerns a deployment alone is in no function's bundle. */
export const files = { ...configurationFiles, 'deployment.yaml': DeploymentFile } as const
export type ConfigurationFile = keyof typeof files
