import { sqs } from '../clients.ts'
import { environment } from '../config/environment.ts'
import { SqsQueue } from './sqs-queue.ts'

/**
 * Opens the queue whose URL an environment variable has.
 * @throws {Error} if the variable is missing.
 */
export function openQueue<Message>(variable: `${string}_QUEUE_URL`): SqsQueue<Message> {
  const { [variable]: url } = environment<typeof variable>(variable)
  return new SqsQueue(sqs(), String(url))
}
