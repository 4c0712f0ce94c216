import {
  confirmationsPerMailbox,
  confirmationsPerRequester,
  confirmationsPerTaggedMailbox,
  editorLinksPerEditor,
  editorLinksPerRequester,
  settingsLinksPerReader,
} from '../auth/limits.ts'
import type { Charge } from '../auth/rate-limit.ts'
import { normalised, withoutTag } from '../domain/email/address.ts'

/** The limits under which each email with a link counts, the requester's first. `from` is the alias of the requester, empty if unknown. */

export function forConfirming(address: string, from = ''): Charge[] {
  const plain = normalised(address)
  const mailbox = withoutTag(address)
  return [
    { limit: confirmationsPerRequester, who: `${from} ${plain}` },
    ...(plain === mailbox ? [] : [{ limit: confirmationsPerTaggedMailbox, who: mailbox }]),
    { limit: confirmationsPerMailbox, who: mailbox },
  ]
}

export function forManaging(subscriber: string): Charge[] {
  return [{ limit: settingsLinksPerReader, who: subscriber }]
}

export function forEditing(editor: string, from = ''): Charge[] {
  return [
    { limit: editorLinksPerRequester, who: `${from} ${editor}` },
    { limit: editorLinksPerEditor, who: editor },
  ]
}
