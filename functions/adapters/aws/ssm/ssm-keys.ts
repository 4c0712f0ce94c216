import type { Keys } from '../../../ports/keys.ts'
import { parseKeys } from '../../../store/keys-record.ts'
import { signedFetch } from '../signed-fetch.ts'

/**
 * Reads the stage's keys from their encrypted parameter.
 * @throws {Error} if it is missing, or if a key in it can't be used.
 */
export async function ssmKeys(name: string): Promise<Keys> {
  const text = await readParameter(name)
  if (text === undefined) throw keysMissing(name)
  return parseKeys(text, `the parameter ${name}`)
}

/** The error that the parameter with the keys is missing. */
export function keysMissing(name: string): Error {
  return new Error(
    `The parameter ${name}, which holds the keys, is missing. The first deployment creates it. If it was lost, restore ` +
      'its last version: with new keys, the links in emails that were already sent stop working.',
  )
}

/** Reads a parameter; `undefined` if there is none of this name. "GetParameter" in the API reference of Systems Manager. */
async function readParameter(name: string): Promise<string | undefined> {
  const endpoint = process.env.AWS_ENDPOINT_URL_SSM ?? `https://ssm.${process.env.AWS_REGION}.amazonaws.com`
  const result = await signedFetch({
    service: 'ssm',
    method: 'POST',
    url: new URL(`${endpoint}/`),
    headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': 'AmazonSSM.GetParameter' },
    body: JSON.stringify({ Name: name, WithDecryption: true }),
  })
    .then(({ text }) => JSON.parse(text) as { Parameter?: { Value?: string }; __type?: string })
    .catch((error: Error) => error)
  if (!(result instanceof Error)) {
    if (result.Parameter) return result.Parameter.Value
    if (result.__type?.endsWith('ParameterNotFound')) return undefined
  }
  const reason = result instanceof Error ? result.message : result.__type
  throw new Error(`The parameter ${name} can't be read: Parameter Store says ${reason}.`)
}
