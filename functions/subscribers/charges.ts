import {
  type Charge,
  perAsker,
  perEditor,
  perEditorAsker,
  perMailbox,
  perManager,
  perTagged,
} from '../auth/rate-limit.ts'
import { normalised, withoutTag } from '../domain/email/address.ts'

/** The limits under which each email with a link counts, the requester's first. `from` is the alias of the requester, empty if unknown. */

export function forConfirming(address: string, from = ''): Charge[] {
  const plain = normalised(address)
  const mailbox = withoutTag(address)
  return [
    { limit: perAsker, who: `${from} ${plain}` },
    ...(plain === mailbox ? [] : [{ limit: perTagged, who: mailbox }]),
    { limit: perMailbox, who: mailbox },
  ]
}

export function forManaging(subscriber: string): Charge[] {
  return [{ limit: perManager, who: subscriber }]
}

export function forEditing(editor: string, from = ''): Charge[] {
  return [
    { limit: perEditorAsker, who: `${from} ${editor}` },
    { limit: perEditor, who: editor },
  ]
}
