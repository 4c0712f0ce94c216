import type { Classifier } from '../../classify/classifier.ts'
import { createClassifier } from '../../classify/create-classifier.ts'
import type { Article, Classification } from '../../domain/model/article.ts'
import { type AppContext, type ContentContext, sourcesById } from '../context.ts'
import { ArticleProcessor } from './article-processor.ts'

/** Judges by the configuration, knowing the source that an article came from. */
export function classifyWith(context: AppContext): (article: Article) => Classification {
  const sources = sourcesById(context)
  // Most of what editors decide needs no judge, and to make one takes a while.
  let judge: Classifier | undefined
  return (article) => {
    judge ??= createClassifier(context.configuration)
    return judge.classify({ ...article, source: sources.get(article.source) })
  }
}

export function openArticleProcessor(
  context: ContentContext,
  classifier = classifyWith(context),
): ArticleProcessor {
  const { content: table, clock, logger } = context
  return new ArticleProcessor({ table, clock, logger, classifier })
}
