import type { Hono } from 'hono'
import { Limits } from '../auth/rate-limit.ts'
import { printable } from '../digest/compose/printable.ts'
import { asMailed } from '../digest/email/as-sent.ts'
import type { EditorDeps } from '../editors/deps.ts'
import { editorRoutes } from '../editors/routes/routes.ts'
import { Editions } from '../store/editions/editions.ts'
import { Articles } from '../store/stories/articles.ts'
import { Decisions } from '../store/stories/decisions.ts'
import { Stories } from '../store/stories/stories.ts'
import { DeskLog } from '../store/stories/story-log.ts'
import { type EditingHome, sourcesById } from './context.ts'
import { openTurns } from './editions/compose-due.ts'
import { nextEdition } from './editions/compose-edition.ts'
import { imprint } from './imprint.ts'

/** The pages on which editors decide. They enter decisions into the log and carry none of them out. */
export function editorApp(home: EditingHome, wakeDesk: EditorDeps['wakeDesk']): Hono {
  const { content, kept, keys, clock, journal, siteUrl, configuration } = home
  return editorRoutes({
    decisions: new Decisions(content),
    stories: new Stories(content),
    articles: new Articles(content),
    deskLog: new DeskLog(content),
    editions: new Editions(content, kept),
    limits: new Limits(content, keys, clock),
    keys,
    clock,
    journal,
    publication: configuration.publication,
    taxonomy: configuration,
    sources: sourcesById(home),
    siteUrl,
    threshold: configuration.relevance.threshold,
    openTurns: (log) => openTurns(home, log),
    draft: (turn) => nextEdition(home, turn),
    mail: (edition, language) =>
      asMailed(printable(edition, imprint(home)).edition, language, {
        imprint: imprint(home),
        places: configuration.places,
      }),
    wakeDesk,
  })
}
