import { editorApp } from '../app/editor-app.ts'
import { type Answer, behindSite } from './behind-site.ts'
import { sqs } from './clients.ts'
import { configured } from './configured.ts'
import { environment } from './environment.ts'
import { editingHome } from './homes.ts'
import type { ArticlesMessage } from './messages.ts'
import { SqsQueue } from './sqs-queue.ts'

const answer = configured(async (configuration) => {
  const { DESK_QUEUE_URL } = environment('DESK_QUEUE_URL')
  const desk = new SqsQueue<ArticlesMessage>(sqs(), DESK_QUEUE_URL)
  const wakeDesk = async (decision: number) => {
    await desk.send([{ articles: [], decision }])
    return 'soon' as const
  }
  return behindSite(editorApp(await editingHome(configuration), wakeDesk))
})

/** The editors' desk. */
export const handler: Answer = async (...call) => (await answer())(...call)
