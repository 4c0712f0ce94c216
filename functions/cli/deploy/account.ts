import { GetParameterCommand, type SSMClient } from '@aws-sdk/client-ssm'
import type { Settings } from '../../../infra/settings.ts'
import { explainAwsError } from '../../adapters/aws/explain-error.ts'

const CDK_QUALIFIER = 'hnb659fds'
/** What `aws-cdk-lib` asks of the bootstrap stack: `DefaultStackSynthesizer` in its source. */
const LEAST_BOOTSTRAP = 6

/**
 * The account that a stage would be deployed to. One question answers whether the credentials are good, which account
 * and region they reach, and whether CDK may deploy there; where not, it throws a sentence and nothing was touched.
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
          'if your organization did so with a qualifier, write it as bootstrapQualifier into deployment.yaml.',
      )
    }
    throw explainAwsError(error)
  })
  const { ARN = '', Value } = found.Parameter ?? {}
  const reached = ARN.split(':')[4] ?? ''
  if (account && reached !== account) {
    throw new Error(
      `The credentials belong to account ${reached}, but deployment.yaml allows this stage only in account ${account}. ` +
        'Sign in there, or name its profile in AWS_PROFILE.',
    )
  }
  if (Number(Value) < LEAST_BOOTSTRAP) {
    throw new Error(
      `The bootstrap stack in ${region} is too old. Run \`${bootstrap}\` again, which brings it up to date.`,
    )
  }
  return reached
}

/** Throws where the shell means another region than the stage: other commands would look for it there in vain. */
export function checkRegion({ stage, region }: Settings, environment: NodeJS.ProcessEnv): void {
  const meant = environment.AWS_REGION ?? environment.AWS_DEFAULT_REGION
  if (meant === undefined || meant === region) return
  throw new Error(
    `AWS_REGION is ${meant}, but deployment.yaml puts the stage "${stage}" in ${region}. Run ` +
      `\`export AWS_REGION=${region}\`, or write \`region: ${meant}\` there if the stage was never deployed.`,
  )
}
