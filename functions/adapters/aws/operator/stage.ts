import { type CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation'
import { explainAwsError } from '../explain-error.ts'
import { type OutputName, stackNames, stageName } from './outputs.ts'

/** The values of the outputs of a stage. */
export type StageOutputs = Partial<Record<OutputName, string>>

/** The environment variables of functions, with the outputs that have the same values. */
const variables = {
  CONTENT_TABLE: 'ContentTable',
  SUBSCRIBERS_TABLE: 'SubscribersTable',
  KEPT_BUCKET: 'PrivateBucket',
  SITE_BUCKET: 'SiteBucket',
  SITE_URL: 'SiteUrl',
  KEYS_PARAMETER: 'KeysParameter',
  CONFIGURATION_SET: 'ConfigurationSet',
  REQUESTS_QUEUE_URL: 'RequestsQueue',
} as const satisfies Record<string, OutputName>

/** There is no stage of that name in the region and account. */
export class NoStageError extends Error {
  override name = 'NoStageError'
}

/**
 * Reads the outputs of a stage.
 * @throws {NoStageError} if there is no such stage.
 * @throws {Error} if AWS refuses.
 */
export async function readStage(stage: string, client: CloudFormationClient): Promise<StageOutputs> {
  const { data, service } = stackNames(stageName(stage))
  const [dataOutputs, serviceOutputs] = await Promise.all([
    outputsOf(data, client),
    outputsOf(service, client),
  ])
  if (dataOutputs || serviceOutputs) return { ...dataOutputs, ...serviceOutputs }
  const region = await client.config.region()
  throw new NoStageError(
    `There is no stage "${stage}" in ${region}, in the account of these credentials. Deploy it with ` +
      `\`npm run deploy -- --stage ${stage}\`, or set AWS_REGION and AWS_PROFILE to where it is.`,
  )
}

/**
 * Sets the environment variables that the stage's functions have, so that the same code works in this process. It also
 * sets the region and the credentials, which an operator may have in a profile.
 */
export async function enterStage(outputs: StageOutputs, { config }: CloudFormationClient): Promise<void> {
  const { accessKeyId, secretAccessKey, sessionToken } = await config.credentials()
  delete process.env.AWS_PROFILE
  delete process.env.AWS_SESSION_TOKEN
  Object.assign(process.env, {
    AWS_REGION: await config.region(),
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    ...(sessionToken && { AWS_SESSION_TOKEN: sessionToken }),
  })
  for (const [variable, output] of Object.entries(variables)) {
    const value = outputs[output]
    if (value === undefined) delete process.env[variable]
    else process.env[variable] = value
  }
}

async function outputsOf(stack: string, client: CloudFormationClient): Promise<StageOutputs | undefined> {
  try {
    const { Stacks = [] } = await client.send(new DescribeStacksCommand({ StackName: stack }))
    const outputs = Stacks.flatMap(({ Outputs = [] }) => Outputs)
    return Object.fromEntries(outputs.map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue]))
  } catch (error) {
    if ((error as Error).name === 'ValidationError') return undefined
    throw explainAwsError(error)
  }
}
