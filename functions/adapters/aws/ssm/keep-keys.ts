import { ParameterAlreadyExists, PutParameterCommand, type SSMClient } from '@aws-sdk/client-ssm'

/** Stores keys in a new encrypted parameter. Returns `false`, and changes nothing, if the parameter exists. */
export async function keepKeys(client: SSMClient, name: string, text: string): Promise<boolean> {
  try {
    await client.send(
      new PutParameterCommand({ Name: name, Value: text, Type: 'SecureString', Overwrite: false }),
    )
    return true
  } catch (error) {
    if (error instanceof ParameterAlreadyExists) return false
    throw error
  }
}
