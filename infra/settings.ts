import { stageName } from '../functions/adapters/aws/operator/outputs.ts'
import { type DeploymentPaths, readDeployment } from '../functions/configuration/read-deployment.ts'
import type { Deployment } from '../functions/domain/model/deployment.ts'

/** The settings of a stage, with its name. */
export interface Settings extends Deployment {
  /** Distinguishes several installations in one account. */
  stage: string
}

/**
 * Reads the settings of a stage from `deployment.yaml`.
 * @throws {ConfigurationError} that names everything that is wrong.
 */
export function readSettings(paths: DeploymentPaths, stage: string): Settings {
  return { stage: stageName(stage), ...readDeployment(paths, stage) }
}
