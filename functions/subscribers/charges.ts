import { normalised, withoutTag } from '../access/address.ts'
import {
  type Charge,
  perAsker,
  perEditor,
  perEditorAsker,
  perMailbox,
  perManager,
  perTagged,
} from '../access/limits.ts'

/** What each email with a link counts under, the requester first. `from` is a requester's alias, unknown where empty. */

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
