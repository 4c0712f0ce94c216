import type { JSX } from 'preact'
import type { Matter, RelatedMatter } from '../../../domain/model/matter.ts'
import { sitePaths } from '../../../domain/site-paths.ts'
import { matterWords } from '../../../i18n/matters.ts'
import { SignUp } from '../../../web/components/sign-up.tsx'
import { Box, TocEntries } from '../../../web/components/toc.tsx'
import { unbroken } from '../../../web/components/unbroken.tsx'
import type { Context } from '../../context.ts'
import { nameOf, type PublicMatter, statusLabel } from '../public-matter.ts'

/** The id of the field for the email address. */
export const signUpId = 'follow'

/** The most related matters that a page names. */
const MAX_RELATED = 8

/** A matter that another one has to do with, and how. */
interface Relation {
  how: RelatedMatter['how']
  matter: Matter
}

/** The related matters that readers see. */
export function relatedOf({ related }: Matter, { matters }: Context): Relation[] {
  return related
    .flatMap(({ id, how }) => {
      const matter = matters.find(id)
      return matter ? [{ how, matter }] : []
    })
    .slice(0, MAX_RELATED)
}

/** The dates from today on, each with the story that names it. */
export function Coming({ shown, context }: { shown: PublicMatter; context: Context }): JSX.Element | null {
  const { locale, matters } = context
  const words = matterWords[locale.lang]
  if (shown.coming.length === 0) return null
  return (
    <section class="section">
      <h2>{words.next}</h2>
      <ul class="dates">
        {shown.coming.map(({ day, kind, story }) => (
          <li key={`${kind} ${day}`}>
            <time class="mark" datetime={day.slice(0, 10)}>
              {locale.day(day, 'full')}
            </time>{' '}
            {matters.story(story) ? (
              <a href={locale.at(sitePaths.story(story))}>{words.dates[kind]}</a>
            ) : (
              words.dates[kind]
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Links to matters that this one challenges, carries out, or the other way round. */
export function Related({ related, context }: { related: Relation[]; context: Context }): JSX.Element | null {
  const { locale } = context
  const words = matterWords[locale.lang]
  if (related.length === 0) return null
  return (
    <section class="section">
      <h2>{words.relatedTitle}</h2>
      <ul class="related">
        {related.map(({ how, matter }) => (
          <li key={`${how} ${matter.id}`}>
            {words.related[how]}{' '}
            <a href={locale.at(sitePaths.matter(matter.id))} dir="auto">
              {unbroken(nameOf(matter, locale))}
            </a>
            {matter.status && ` (${statusLabel(matter, locale)})`}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Beside the timeline: how to follow the matter by email, feed and calendar. */
export function Side({ matter, context: { locale } }: { matter: Matter; context: Context }): JSX.Element {
  const { follow } = matterWords[locale.lang]
  const { id, dates } = matter
  return (
    <div class="side">
      <Box title={follow.title}>
        <p>{follow.text}</p>
        <SignUp locale={locale} id={signUpId} matter={{ id, button: follow.button }} />
      </Box>
      <Box title={follow.feeds}>
        <TocEntries
          entries={[
            { href: sitePaths.matterRss(id), text: follow.rss },
            { href: sitePaths.matterAtom(id), text: follow.atom },
            { href: sitePaths.matterJson(id), text: follow.json },
            ...(dates.length > 0
              ? [{ href: locale.at(sitePaths.matterCalendar(id)), text: follow.calendar }]
              : []),
            { href: locale.at(sitePaths.matterChanges), text: follow.everyChange },
          ]}
        />
      </Box>
    </div>
  )
}
