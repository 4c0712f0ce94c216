import type { JSX } from 'preact'
import type { Matter } from '../../../domain/model/matter.ts'
import { sitePaths } from '../../../domain/site-paths.ts'
import { matterWords } from '../../../i18n/matters.ts'
import { unbroken } from '../../../web/components/unbroken.tsx'
import type { Context } from '../../context.ts'
import { linkStamp, nameStamp } from '../fingerprints.ts'
import { nameOf, statusLabel } from '../public-matter.ts'

/**
 * How many of the newest stories of a matter show its status. If all did, a change of it would change hundreds of pages.
 */
const WITH_STATUS = 3

/** On a story's page: links to the matters that it is part of. */
export function PartOf({ story, context }: { story: string; context: Context }): JSX.Element {
  const { locale, matters } = context
  return (
    <>
      {matters.ofStory(story).map((matter) => (
        <p key={matter.id} class="meta development">
          {matterWords[locale.lang].partOf}{' '}
          <a href={locale.at(sitePaths.matter(matter.id))} dir="auto">
            {unbroken(nameOf(matter, locale))}
          </a>
          {showsStatus(matter, story) && ` (${statusLabel(matter, locale)})`}
        </p>
      ))}
    </>
  )
}

/** The fingerprint of these links. */
export function partOfStamp(story: string, { matters }: Context): string {
  let stamp = ''
  for (const matter of matters.ofStory(story)) {
    stamp += showsStatus(matter, story) ? `+${linkStamp(matter)}` : `-${nameStamp(matter)}`
  }
  return stamp
}

function showsStatus({ status, stories }: Matter, story: string): boolean {
  return status !== undefined && stories.indexOf(story, -WITH_STATUS) >= 0
}
