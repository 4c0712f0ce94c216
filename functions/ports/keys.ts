/** The secrets that sign links and hide addresses. They are made once and must survive every upgrade. */
export interface Keys {
  /** Signing keys by id, newest first: the first signs, all verify, so that old links work after a rotation. */
  signing: readonly { id: string; secret: Uint8Array }[]
  /** Turns an address into a subscriber's id. It must never change. */
  address: Uint8Array
}
