/**
 * Hands messages to the next stage. `send` resolves once every message is safe with whoever handles it: on AWS it
 * stands in the queue, on one machine it has been handled. Messages carry keys or at most 256 KB, never an address.
 */
export interface Queue<Message> {
  send(messages: readonly Message[]): Promise<void>
}
