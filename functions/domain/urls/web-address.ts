import * as z from 'zod/mini'

/** An http or https address in the configuration. */
export const WebAddress = z.url({ protocol: /^https?$/, error: 'must be an http or https address' })

/** Whether an address is http or https. */
export function isWeb({ protocol }: URL): boolean {
  return protocol === 'http:' || protocol === 'https:'
}

/** The http or https address that a text is, with space around it ignored, or `undefined`. `base` resolves a relative one. */
export function parseWebAddress(text: string, base?: string): URL | undefined {
  const url = URL.parse(text.trim(), base)
  return url && isWeb(url) ? url : undefined
}

/** Whether a text begins as an http or https address does. It is not parsed, so this is quick and promises no more. */
export function looksLikeWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text)
}
