import {
  ConfigurationSetDoesNotExistException,
  DescribeConfigurationSetCommand,
  type SESClient,
} from '@aws-sdk/client-ses'
import { type Check, ok, toDo } from '../check.ts'

/** Without the set SES refuses each mail, and nothing of bounces and complaints comes back. */
export async function checkConfigurationSet(client: SESClient, name: string): Promise<Check> {
  const asked = new DescribeConfigurationSetCommand({
    ConfigurationSetName: name,
    ConfigurationSetAttributeNames: ['reputationOptions'],
  })
  try {
    const { ReputationOptions } = await client.send(asked)
    return ReputationOptions?.SendingEnabled === false
      ? toDo(
          `Sending is turned off for the configuration set ${name}. Look why, and turn it on in SES's console.`,
        )
      : ok('The configuration set is there, by which bounces and complaints are known as ours.')
  } catch (error) {
    if (!(error instanceof ConfigurationSetDoesNotExistException)) throw error
    return toDo(`The configuration set ${name} is gone, so SES refuses every mail. Deploy again.`)
  }
}
