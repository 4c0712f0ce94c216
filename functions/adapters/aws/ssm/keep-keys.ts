import { ParameterAlreadyExists, PutParameterCommand, type SSMClient } from '@aws-sdk/client-ssm'

/** Keeps keys in an encrypted parameter that is not there yet; answers whether it was free. */
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
