import { GetParameterCommand, ParameterNotFound, type SSMClient } from '@aws-sdk/client-ssm'
import type { Keys } from '../ports/keys.ts'
import { parseKeys } from '../store/keys-record.ts'

/** Reads the stage's keys from their encrypted parameter. */
export async function ssmKeys(client: SSMClient, name: string): Promise<Keys> {
  const text = await client.send(new GetParameterCommand({ Name: name, WithDecryption: true })).then(
    ({ Parameter }) => Parameter?.Value,
    (error) => {
      if (error instanceof ParameterNotFound) return undefined
      throw error
    },
  )
  const keys = text === undefined ? undefined : parseKeys(text)
  if (!keys) {
    throw new Error(
      `The keys in the parameter ${name} are ${text === undefined ? 'missing' : 'unreadable'}. Deploying makes them ` +
        "once; if they were lost, restore the parameter's last version: with new keys the links in mails that were " +
        'sent stop working.',
    )
  }
  return keys
}
