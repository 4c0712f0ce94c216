import { isOwnNetwork, isPublicAddress } from './public-address.ts'

export interface Reach {
  /** Reach loopback and private addresses as well. */
  allowPrivate: boolean
  /** No contact stands in the name we give: then no publisher is asked, since none could learn who it was. */
  anonymous?: boolean
  mayReach?: (address: string) => boolean
}

/** Why an IP address must not be asked, as a sentence; nothing where it may be. */
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
        'Allow private addresses only for sources of your own.'
      )
    }
    if (anonymous && isPublicAddress(address)) {
      return (
        'It was not fetched, because publishers could not learn who reads their feeds. Write `contact: https://your.site/about` ' +
        'into publication.yaml in a folder of your own, and name that folder with --config.'
      )
    }
    return undefined
  }
}
