import { configurationFiles } from '../domain/model/configuration.ts'
import { DeploymentFile } from '../domain/model/deployment.ts'

/** Every file that a configuration folder may contain. `deployment.yaml` is here and not in the model, since no function needs it. */
export const files = { ...configurationFiles, 'deployment.yaml': DeploymentFile } as const
/** The name of a file in a configuration folder. */
export type ConfigurationFile = keyof typeof files
