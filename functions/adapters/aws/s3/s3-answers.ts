import { decodeXML } from 'entities'
import type { SignedResponse } from '../signed-fetch.ts'

/**
 * What S3 says of a request that it refuses, with the name of its error, as the errors of the SDK have it.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html
 */
export function s3Error({ status, text }: SignedResponse, about: string): Error {
  const name = elements(text, 'Code')[0] ?? 'S3Error'
  const message = elements(text, 'Message')[0] ?? 'no reason'
  return Object.assign(new Error(`S3 answered ${status} to the request for ${about}: ${message}`), {
    name,
    $metadata: { httpStatusCode: status },
  })
}

/** The texts of all elements of this name, in a document in which they hold nothing but text. */
export function elements(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map(([, text = '']) =>
    decodeXML(text),
  )
}
