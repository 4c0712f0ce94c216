import type { CloudFormationClient } from '@aws-sdk/client-cloudformation'
import { GetIdentityVerificationAttributesCommand, type SESClient } from '@aws-sdk/client-ses'
import type { senderOf } from '../../../infra/publication.ts'
import type { Settings } from '../../../infra/settings.ts'
import { NoStageError, readStage } from '../../adapters/aws/operator/stage.ts'

/**
 * Checks that the deployment will not fail halfway because of the SES identity. If AWS does not let us read identities,
 * nothing is checked.
 * @throws {Error} if the identity that the settings name is missing, or the one to create exists already.
 */
export async function checkIdentity(
  { stage, region }: Settings,
  { domain, identity }: ReturnType<typeof senderOf>,
  { ses, cloudFormation }: { ses: SESClient; cloudFormation: CloudFormationClient },
): Promise<void> {
  const name = identity ?? domain
  const answer = await ses
    .send(new GetIdentityVerificationAttributesCommand({ Identities: [name] }))
    .catch(() => undefined)
  if (!answer) return
  const exists = Object.hasOwn(answer.VerificationAttributes ?? {}, name)
  if (identity && !exists) {
    throw new Error(
      `deployment.yaml names the SES identity "${identity}", but ${region} has none of that name. Correct it, or remove the ` +
        `line: the deployment then creates one for the domain ${domain}.`,
    )
  }
  if (!identity && exists && !(await isDeployed(stage, cloudFormation))) {
    throw new Error(
      `${domain} is already an SES identity of another stage or of something else in this account, and is not changed. ` +
        `Add \`identity: ${domain}\` to deployment.yaml to send from it.`,
    )
  }
}

/** Whether the service stack of the stage is deployed, which then created the identity. */
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
