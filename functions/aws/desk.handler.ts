import type { SQSBatchResponse, SQSEvent } from 'aws-lambda'
import { createJudge } from '../desk/create-judge.ts'
import { Desk } from '../desk/desk.ts'
import { sourcesById } from '../stages/home.ts'
import { configured } from './configured.ts'
import { eachRecord } from './each-record.ts'
import { contentHome } from './homes.ts'
import type { ArticlesMessage } from './messages.ts'

const setUp = configured((configuration) => {
  const home = contentHome(configuration)
  const sources = sourcesById(home)
  const judge = createJudge(configuration)
  const desk = new Desk({
    table: home.content,
    clock: home.clock,
    journal: home.journal,
    judge: (article) => judge.judge({ ...article, source: sources.get(article.source) }),
  })
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
