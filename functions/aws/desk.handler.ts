import type { SQSBatchResponse, SQSEvent } from 'aws-lambda'
import { openDesk } from '../stages/desk.ts'
import { configured } from './configured.ts'
import { eachRecord } from './each-record.ts'
import { contentHome } from './homes.ts'
import type { ArticlesMessage } from './messages.ts'

const setUp = configured((configuration) => {
  const home = contentHome(configuration)
  const desk = openDesk(home)
  return { home, desk }
})

/** Decides what came. A message that fails stays alone: the others of its batch are decided. */
export async function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  const { home, desk } = await setUp()
  return eachRecord<ArticlesMessage>(event, home.journal, async ({ articles }) => {
    const { decided, stories } = await desk.decide(articles)
    home.journal.info('decided', { articles: articles.length, decided, stories })
  })
}
