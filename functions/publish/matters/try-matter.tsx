import { renderToString } from 'preact-render-to-string'
import type { Matter } from '../../domain/model/matter.ts'
import { plainStory } from '../../domain/story/plain-story.ts'
import type { Context, Contexts } from '../context.ts'
import { noMatters } from './matter-index.ts'
import { filesAt } from './matter-parts.ts'
import { MatterRows } from './pages/rows.tsx'

/**
 * Renders everything that is made of a matter, without its stories, which have a trial of their own.
 * @throws whatever would keep a file with the matter from being rendered.
 */
export function tryMatter(matter: Matter, { en, es }: Contexts): void {
  const alone = { en: withoutOthers(en), es: withoutOthers(es) }
  for (const file of filesAt(matter.id, matter, '', alone)) file.body()
  for (const { locale } of [en, es]) renderToString(<MatterRows matters={[matter]} locale={locale} />)
}

function withoutOthers(context: Context): Context {
  return { ...context, matters: { ...noMatters, story: () => plainStory } }
}
