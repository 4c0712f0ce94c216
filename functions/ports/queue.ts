/**
 * Passes messages to the next step: on AWS through a queue, on one machine directly. A message has at most 256 KB and
 * never contains an address.
 */
export interface Queue<Message> {
  /**
   * Resolves once all messages are stored in the queue or, on one machine, handled.
   * @throws if any of them was not; then some may be there, and may be sent again.
   */
  send(messages: readonly Message[]): Promise<void>
}
