/** The id in a story's id or address, on the site or on the desk; `undefined` if the text has none. */
export function storyIdIn(text: string): string | undefined {
  return /\d{8}-[0-9a-f]{12}/.exec(text)?.[0]
}

/** The longest address that is read. */
const MAX_ADDRESS = 500

/** The id in a matter's id or address, on the site or on the desk; `undefined` if the text is neither. */
export function matterIdIn(text: string): string | undefined {
  const address = text.trim().slice(0, MAX_ADDRESS)
  const path = /\/matters\/([a-z0-9-]+)/.exec(address)?.[1]
  return path ?? /^[a-z0-9][a-z0-9-]*$/.exec(address.toLowerCase())?.[0]
}
