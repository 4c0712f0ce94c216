import { memoizePerConfiguration } from '../adapters/aws/config/memoize-per-configuration.ts'
import { editingContext } from '../adapters/aws/contexts.ts'
import { createHttpHandler, type HttpHandler } from '../adapters/aws/http-handler.ts'
import type { ArticlesMessage } from '../adapters/aws/sqs/messages.ts'
import { openQueue } from '../adapters/aws/sqs/open-queue.ts'
import { editorApp } from '../app/web/editor-app.ts'

const answer = memoizePerConfiguration(async (configuration) => {
  const queue = openQueue<ArticlesMessage>('DESK_QUEUE_URL')
  const requestProcessing = async (decision: number) => {
    await queue.send([{ articles: [], decision }])
    return 'soon' as const
  }
  return createHttpHandler(editorApp(await editingContext(configuration), requestProcessing))
})

/** Serves the editors' desk. */
export const handler: HttpHandler = async (...call) => (await answer())(...call)
