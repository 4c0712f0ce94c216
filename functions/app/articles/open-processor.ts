import type { Classifier } from '../../classify/classifier.ts'
import { createClassifier } from '../../classify/create-classifier.ts'
import type { Article, Classification } from '../../domain/model/article.ts'
import { type AppContext, type ContentContext, sourcesById } from '../context.ts'
import { ArticleProcessor } from './article-processor.ts'

/** Creates a function that classifies an article by the configuration and by its source's settings. */
export function classifyWith(context: AppContext): (article: Article) => Classification {
  const sources = sourcesById(context)
  // Compiling the classifier takes a while, and most decisions of editors do not need it.
  let classifier: Classifier | undefined
  return (article) => {
    classifier ??= createClassifier(context.configuration)
    return classifier.classify({ ...article, source: sources.get(article.source) })
  }
}

/** Opens the article processor of an installation. */
export function openArticleProcessor(
  context: ContentContext,
  classify = classifyWith(context),
): ArticleProcessor {
  const { content: table, clock, logger, progress } = context
  return new ArticleProcessor({ table, clock, logger, classify, ...(progress && { progress }) })
}
