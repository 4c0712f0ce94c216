import {
  confirmationsPerMailbox,
  confirmationsPerRequester,
  confirmationsPerTaggedMailbox,
  editorLinksPerEditor,
  editorLinksPerRequester,
  movesPerReader,
  operatorLinksPerOperator,
  operatorLinksPerRequester,
  settingsLinksPerReader,
} from '../auth/limits.ts'
import type { Charge } from '../auth/rate-limit.ts'
import { normalised, withoutTag } from '../domain/email/address.ts'

/*
 * The rate limits of each email with a link, that of the requester first. `from` is the alias of the requester, and is
 * empty if the requester is not known.
 */

/** The limits of an email that asks somebody to confirm their subscription. */
export function confirmationLimits(address: string, from = ''): Charge[] {
  const plain = normalised(address)
  const mailbox = withoutTag(address)
  return [
    { limit: confirmationsPerRequester, who: `${from} ${plain}` },
    ...(plain === mailbox ? [] : [{ limit: confirmationsPerTaggedMailbox, who: mailbox }]),
    { limit: confirmationsPerMailbox, who: mailbox },
  ]
}

/** The limits of a subscriber who changes their address, beside those of the new address. */
export function moveLimits(subscriber: string): Charge[] {
  return [{ limit: movesPerReader, who: subscriber }]
}

/** The limits of an email with a link to a subscriber's settings. */
export function settingsLinkLimits(subscriber: string): Charge[] {
  return [{ limit: settingsLinksPerReader, who: subscriber }]
}

/** The limits of an email with a link to the operators' pages. */
export function operatorLinkLimits(operator: string, from = ''): Charge[] {
  return [
    { limit: operatorLinksPerRequester, who: `${from} ${operator}` },
    { limit: operatorLinksPerOperator, who: operator },
  ]
}

/** The limits of an email with a link to the editors' desk. */
export function editorLinkLimits(editor: string, from = ''): Charge[] {
  return [
    { limit: editorLinksPerRequester, who: `${from} ${editor}` },
    { limit: editorLinksPerEditor, who: editor },
  ]
}
