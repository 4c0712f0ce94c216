import {
  ConfigurationSetDoesNotExistException,
  DescribeConfigurationSetCommand,
  type SESClient,
} from '@aws-sdk/client-ses'
import { type Check, ok, toDo } from '../check.ts'

/** Checks the configuration set. Without it SES refuses every email and reports no bounces and complaints. */
export async function checkConfigurationSet(client: SESClient, name: string): Promise<Check> {
  const command = new DescribeConfigurationSetCommand({
    ConfigurationSetName: name,
    ConfigurationSetAttributeNames: ['reputationOptions'],
  })
  try {
    const { ReputationOptions } = await client.send(command)
    return ReputationOptions?.SendingEnabled === false
      ? toDo(
          `Sending is turned off for the configuration set ${name}. Find out why, and turn it back on in the SES console.`,
        )
      : ok('The configuration set exists, so SES reports bounces and complaints to the digest.')
  } catch (error) {
    if (!(error instanceof ConfigurationSetDoesNotExistException)) throw error
    return toDo(`The configuration set ${name} is missing, so SES refuses every email. Deploy again.`)
  }
}
