import { stageName } from '../functions/adapters/aws/operator/outputs.ts'
import { type DeploymentPaths, readDeployment } from '../functions/configuration/read-deployment.ts'
import type { Deployment } from '../functions/domain/model/deployment.ts'

/** A stage and how it is deployed. */
export interface Settings extends Deployment {
  /** Installations side by side in one account have different stages. */
  stage: string
}

export function readSettings(paths: DeploymentPaths, stage: string): Settings {
  return { stage: stageName(stage), ...readDeployment(paths, stage) }
}
