import type { Hono } from 'hono'
import { RateLimits } from '../../auth/rate-limit.ts'
import { printable } from '../../digest/compose/printable.ts'
import { editionHtml } from '../../digest/email/edition-html.ts'
import type { EditorDeps } from '../../editors/editor-deps.ts'
import { editorRoutes } from '../../editors/routes/routes.ts'
import { numbersOf } from '../../matters/keys/numbers.ts'
import { openContentStores } from '../../store/open-stores.ts'
import { type EditingContext, sourcesById } from '../context.ts'
import { openSlots } from '../editions/compose-due.ts'
import { nextEdition } from '../editions/next-edition.ts'
import { publicationDetails } from '../publication-details.ts'

/** The web app of the editors' desk. It records decisions; the article processor applies them. */
export function editorApp(context: EditingContext, applyDecisions: EditorDeps['applyDecisions']): Hono {
  const { content, keys, clock, logger, siteUrl, configuration } = context
  const { decisions, stories, articles, storyLog, editions, matters } = openContentStores(context)
  return editorRoutes({
    decisions,
    stories,
    articles,
    storyLog,
    editions,
    matters,
    numbersOf,
    limits: new RateLimits(content, keys, clock),
    keys,
    clock,
    logger,
    publication: configuration.publication,
    taxonomy: configuration,
    sources: sourcesById(context),
    siteUrl,
    threshold: configuration.relevance.threshold,
    openSlots: (log) => openSlots(context, log),
    draft: (slot) => nextEdition(context, slot),
    renderEmail: (edition, language) =>
      editionHtml(printable(edition, publicationDetails(context)).edition, language, {
        publication: publicationDetails(context),
        places: configuration.places,
      }),
    applyDecisions,
  })
}
