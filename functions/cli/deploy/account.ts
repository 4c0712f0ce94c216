import { GetParameterCommand, type SSMClient } from '@aws-sdk/client-ssm'
import type { Settings } from '../../../infra/settings.ts'
import { explainAwsError } from '../../adapters/aws/explain-error.ts'

const CDK_QUALIFIER = 'hnb659fds'
/** The version of the bootstrap stack that `aws-cdk-lib` requires: `DefaultStackSynthesizer` in its source. */
const MIN_BOOTSTRAP_VERSION = 6

/**
 * The number of the account that a stage would be deployed to. One request shows whether the credentials are valid, which
 * account and region they belong to, and whether CDK can deploy there.
 * @throws {Error} if the stage can't be deployed.
 */
export async function accountOf(settings: Settings, client: SSMClient): Promise<string> {
  const { region, account, bootstrapQualifier } = settings
  const Name = `/cdk-bootstrap/${bootstrapQualifier ?? CDK_QUALIFIER}/version`
  const bootstrap =
    `npx cdk bootstrap aws://${account ?? 'ACCOUNT'}/${region}` +
    (bootstrapQualifier ? ` --qualifier ${bootstrapQualifier}` : '')
  const found = await client.send(new GetParameterCommand({ Name })).catch((error: Error) => {
    if (error.name === 'ParameterNotFound') {
      throw new Error(
        `CDK is not set up in ${region} in this account yet. Run \`${bootstrap}\` once, with the account's number; ` +
          'if your organization did so with a qualifier, add it to deployment.yaml as bootstrapQualifier.',
      )
    }
    throw explainAwsError(error)
  })
  const { ARN = '', Value } = found.Parameter ?? {}
  const actual = ARN.split(':')[4] ?? ''
  if (account && actual !== account) {
    throw new Error(
      `The credentials belong to account ${actual}, but deployment.yaml allows this stage only in account ${account}. ` +
        'Sign in there, or name its profile in AWS_PROFILE.',
    )
  }
  if (Number(Value) < MIN_BOOTSTRAP_VERSION) {
    throw new Error(
      `The bootstrap stack in ${region} is too old. Run \`${bootstrap}\` again, which brings it up to date.`,
    )
  }
  return actual
}

/**
 * Checks that the environment has the region of the stage, because other commands use the one of the environment.
 * @throws {Error} if it has another.
 */
export function checkRegion({ stage, region }: Settings, environment: NodeJS.ProcessEnv): void {
  const selected = environment.AWS_REGION ?? environment.AWS_DEFAULT_REGION
  if (selected === undefined || selected === region) return
  throw new Error(
    `AWS_REGION is ${selected}, but deployment.yaml puts the stage "${stage}" in ${region}. Run ` +
      `\`export AWS_REGION=${region}\`, or write \`region: ${selected}\` there if the stage was never deployed.`,
  )
}
