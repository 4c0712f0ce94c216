import { type DeploymentPaths, readDeployment } from '../functions/configuration/read-deployment.ts'
import type { Deployment } from '../functions/model/deployment.ts'

/** A stage and how it is deployed. */
export interface Settings extends Deployment {
  /** Installations side by side in one account have different stages. */
  stage: string
}

export function readSettings(paths: DeploymentPaths, stage: string): Settings {
  return { stage: checkedStage(stage), ...readDeployment(paths, stage) }
}

/** Names of stacks and parameters hold it, which take less than a person may type. */
export function checkedStage(stage: string): string {
  if (/^[a-z][a-z0-9-]{0,19}$/.test(stage)) return stage
  throw new Error(
    `"${stage}" can't be the name of a stage. Write up to 20 lower-case letters, digits and hyphens, a letter first, ` +
      'such as prod.',
  )
}
