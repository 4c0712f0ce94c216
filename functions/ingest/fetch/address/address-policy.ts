import { isOwnNetwork, isPublicAddress } from './public-address.ts'

/** Which addresses a fetcher may connect to. */
export interface Reach {
  /** Reach loopback and private addresses as well. */
  allowPrivate: boolean
  /** The user agent names no contact. Then no public address is read, since its publisher could not learn who reads it. */
  anonymous?: boolean
  mayReach?: (address: string) => boolean
}

/** Creates a check that says in a sentence why an IP address must not be read, or `undefined` if it may be. */
export function objectionTo({ allowPrivate, anonymous = false, mayReach }: Reach) {
  const within = mayReach ?? (allowPrivate ? isOwnNetwork : isPublicAddress)
  return (address: string): string | undefined => {
    if (!isOwnNetwork(address)) {
      return (
        `It leads to ${address}, which is not public, so it was not fetched: cloud providers keep credentials of their machines ` +
        'there. Remove the source, or correct its address.'
      )
    }
    if (!within(address)) {
      return (
        `It leads to ${address}, which is not public, so it was not fetched. ` +
        'With `--allow-private`, one machine reads it: use that only for sources of your own.'
      )
    }
    if (anonymous && isPublicAddress(address)) {
      return (
        'It was not fetched, because publishers could not learn who reads their feeds. Add `contact: https://your.site/about` ' +
        'to publication.yaml in a folder of your own, and name that folder with --config.'
      )
    }
    return undefined
  }
}
