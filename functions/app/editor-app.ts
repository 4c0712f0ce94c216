import type { Hono } from 'hono'
import { RateLimits } from '../auth/rate-limit.ts'
import { printable } from '../digest/compose/printable.ts'
import { editionHtml } from '../digest/email/edition-html.ts'
import type { EditorDeps } from '../editors/deps.ts'
import { editorRoutes } from '../editors/routes/routes.ts'
import { Editions } from '../store/editions/editions.ts'
import { Articles } from '../store/stories/articles.ts'
import { Decisions } from '../store/stories/decisions.ts'
import { Stories } from '../store/stories/stories.ts'
import { StoryLog } from '../store/stories/story-log.ts'
import { type EditingContext, sourcesById } from './context.ts'
import { openSlots } from './editions/compose-due.ts'
import { nextEdition } from './editions/compose-edition.ts'
import { imprint } from './imprint.ts'

/** The pages on which editors decide. They enter decisions into the log and carry none of them out. */
export function editorApp(context: EditingContext, wakeDesk: EditorDeps['wakeDesk']): Hono {
  const { content, kept, keys, clock, logger, siteUrl, configuration } = context
  return editorRoutes({
    decisions: new Decisions(content),
    stories: new Stories(content),
    articles: new Articles(content),
    storyLog: new StoryLog(content),
    editions: new Editions(content, kept),
    limits: new RateLimits(content, keys, clock),
    keys,
    clock,
    logger,
    publication: configuration.publication,
    taxonomy: configuration,
    sources: sourcesById(context),
    siteUrl,
    threshold: configuration.relevance.threshold,
    openTurns: (log) => openSlots(context, log),
    draft: (turn) => nextEdition(context, turn),
    mail: (edition, language) =>
      editionHtml(printable(edition, imprint(context)).edition, language, {
        imprint: imprint(context),
        places: configuration.places,
      }),
    wakeDesk,
  })
}
