import type { JSX } from 'preact'
import { sitePaths } from '../../../domain/site-paths.ts'
import { matterWords, statusWords } from '../../../i18n/matters.ts'
import { Box, TocEntries } from '../../../web/components/toc.tsx'
import type { Context } from '../../context.ts'
import { type Changed, changedThisWeek } from '../lists.ts'
import { nameOf } from '../public-matter.ts'

const MOST = 5

/** The matters of which the status changed within a week, for the front page. */
export function changesOfWeek({ matters, locale }: Context): Changed[] {
  return changedThisWeek(matters.all, locale.today, MOST)
}

/** A box with them; none if there are none. */
export function ChangedThisWeek(props: { changed: Changed[]; context: Context }): JSX.Element | null {
  const { changed, context } = props
  const { locale } = context
  const words = matterWords[locale.lang]
  if (changed.length === 0) return null
  return (
    <Box title={words.changedThisWeek}>
      <TocEntries
        entries={[
          ...changed.map(({ matter, change }) => ({
            href: locale.at(sitePaths.matter(matter.id)),
            mark: locale.day(change.day, 'short'),
            label: statusWords(matter.kind, change.status, locale.lang).label,
            text: nameOf(matter, locale),
          })),
        ]}
      />
      <p class="more">
        <a href={locale.at(sitePaths.matters)}>{words.all}</a>
      </p>
    </Box>
  )
}
