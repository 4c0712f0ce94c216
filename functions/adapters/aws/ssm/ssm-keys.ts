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

export function keysMissing(name: string): Error {
  return new Error(
    `The parameter ${name}, which holds the keys, is missing. The first deployment creates it. If it was lost, restore ` +
      'its last version: with new keys, the links in emails that were already sent stop working.',
  )
}

/** "GetParameter" in the API reference of Systems Manager; `undefined` where there is none of this name. */
async function readParameter(name: string): Promise<string | undefined> {
  const endpoint = process.env.AWS_ENDPOINT_URL_SSM ?? `https://ssm.${process.env.AWS_REGION}.amazonaws.com`
  const said = await signedFetch({
    service: 'ssm',
    url: new URL(`${endpoint}/`),
    headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': 'AmazonSSM.GetParameter' },
    body: JSON.stringify({ Name: name, WithDecryption: true }),
  })
    .then(({ text }) => JSON.parse(text) as { Parameter?: { Value?: string }; __type?: string })
    .catch((error: Error) => error)
  if (!(said instanceof Error)) {
    if (said.Parameter) return said.Parameter.Value
    if (said.__type?.endsWith('ParameterNotFound')) return undefined
  }
  const why = said instanceof Error ? said.message : said.__type
  throw new Error(`The parameter ${name} can't be read: Parameter Store says ${why}.`)
}
