import { sqs } from '../adapters/aws/clients.ts'
import { environment } from '../adapters/aws/config/environment.ts'
import { memoizePerConfiguration } from '../adapters/aws/config/memoize-per-configuration.ts'
import { editingContext } from '../adapters/aws/contexts.ts'
import { type Answer, createHttpHandler } from '../adapters/aws/http-handler.ts'
import type { ArticlesMessage } from '../adapters/aws/sqs/messages.ts'
import { SqsQueue } from '../adapters/aws/sqs/sqs-queue.ts'
import { editorApp } from '../app/editor-app.ts'

const answer = memoizePerConfiguration(async (configuration) => {
  const { DESK_QUEUE_URL } = environment('DESK_QUEUE_URL')
  const desk = new SqsQueue<ArticlesMessage>(sqs(), DESK_QUEUE_URL)
  const wakeDesk = async (decision: number) => {
    await desk.send([{ articles: [], decision }])
    return 'soon' as const
  }
  return createHttpHandler(editorApp(await editingContext(configuration), wakeDesk))
})

/** The editors' desk. */
export const handler: Answer = async (...call) => (await answer())(...call)
