import type { Judge } from '../../classify/classifier.ts'
import { createJudge } from '../../classify/create-classifier.ts'
import type { Article, Judgement } from '../../domain/model/article.ts'
import { type ContentHome, type Home, sourcesById } from '../context.ts'
import { Desk } from './article-processor.ts'

/** Judges by the configuration, knowing the source that an article came from. */
export function judgeOf(home: Home): (article: Article) => Judgement {
  const sources = sourcesById(home)
  // Most of what editors decide needs no judge, and to make one takes a while.
  let judge: Judge | undefined
  return (article) => {
    judge ??= createJudge(home.configuration)
    return judge.judge({ ...article, source: sources.get(article.source) })
  }
}

export function openDesk(home: ContentHome, judge = judgeOf(home)): Desk {
  const { content: table, clock, journal } = home
  return new Desk({ table, clock, journal, judge })
}
