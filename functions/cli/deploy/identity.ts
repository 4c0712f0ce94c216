import type { CloudFormationClient } from '@aws-sdk/client-cloudformation'
import { GetIdentityVerificationAttributesCommand, type SESClient } from '@aws-sdk/client-ses'
import type { senderOf } from '../../../infra/publication.ts'
import type { Settings } from '../../../infra/settings.ts'
import { NoStageError, readStage } from '../../adapters/aws/operator/stage.ts'

/**
 * Throws where the identity that mails are to be sent as is missing, or would be made a second time, at which the
 * deployment would fail halfway. Where AWS does not let us look, the deployment itself will tell.
 */
export async function checkIdentity(
  { stage, region }: Settings,
  { domain, identity }: ReturnType<typeof senderOf>,
  { ses, cloudFormation }: { ses: SESClient; cloudFormation: CloudFormationClient },
): Promise<void> {
  const name = identity ?? domain
  const told = await ses
    .send(new GetIdentityVerificationAttributesCommand({ Identities: [name] }))
    .catch(() => undefined)
  if (!told) return
  const isThere = Object.hasOwn(told.VerificationAttributes ?? {}, name)
  if (identity && !isThere) {
    throw new Error(
      `deployment.yaml names the SES identity "${identity}", but ${region} has none of that name. Correct it, or remove the ` +
        `line: the deployment then creates one for the domain ${domain}.`,
    )
  }
  if (!identity && isThere && !(await isDeployed(stage, cloudFormation))) {
    throw new Error(
      `${domain} is already an SES identity of another stage or of something else in this account, and is not changed. ` +
        `Write \`identity: ${domain}\` into deployment.yaml to send as it.`,
    )
  }
}

/** Whether the service of the stage runs, which then made the identity itself. */
async function isDeployed(stage: string, client: CloudFormationClient): Promise<boolean> {
  try {
    const { ContentTable, SubscribersTable, PrivateBucket, KeysParameter, ...service } = await readStage(
      stage,
      client,
    )
    return Object.keys(service).some((name) => !name.startsWith('Exports'))
  } catch (error) {
    return !(error instanceof NoStageError)
  }
}
