import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Deployment } from '../domain/model/deployment.ts'
import { ConfigurationError } from './finding.ts'
import { readMerged } from './merged/read-merged.ts'

/** The folders from which a deployment is read. */
export interface DeploymentPaths {
  /** The folder of the clone. */
  base: string
  /** A folder that holds only differences to it. */
  overlay?: string
}

/**
 * Reads how one stage is deployed.
 * @throws {ConfigurationError} with everything that is wrong
 */
export function readDeployment({ base, overlay }: DeploymentPaths, stage: string): Deployment {
  const paths = [base, overlay].flatMap((folder) => (folder ? [join(folder, 'deployment.yaml')] : []))
  const { value, errors } = readMerged(
    'deployment.yaml',
    paths.filter((path) => existsSync(path)),
  )
  if (!value) throw new ConfigurationError(errors)
  const { stages = {}, ...forAll } = value
  return { ...forAll, ...(Object.hasOwn(stages, stage) ? stages[stage] : {}) }
}
