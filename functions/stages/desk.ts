import { createJudge } from '../desk/create-judge.ts'
import { Desk } from '../desk/desk.ts'
import type { Article, Judgement } from '../model/article.ts'
import { type ContentHome, type Home, sourcesById } from './home.ts'

/** Judges by the configuration, knowing the source that an article came from. */
export function judgeOf(home: Home): (article: Article) => Judgement {
  const sources = sourcesById(home)
  const judge = createJudge(home.configuration)
  return (article) => judge.judge({ ...article, source: sources.get(article.source) })
}

export function openDesk(home: ContentHome, judge = judgeOf(home)): Desk {
  const { content: table, clock, journal } = home
  return new Desk({ table, clock, journal, judge })
}
