import type { JSX } from 'preact'
import type { Matter } from '../../../domain/model/matter.ts'
import { sitePaths } from '../../../domain/site-paths.ts'
import { matterWords } from '../../../i18n/matters.ts'
import { unbroken } from '../../../web/components/item.tsx'
import type { Context } from '../../context.ts'
import { linkStamp } from '../fingerprints.ts'
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
  return matters
    .ofStory(story)
    .map((matter) =>
      showsStatus(matter, story) ? linkStamp(matter) : JSON.stringify([matter.id, matter.name]),
    )
    .join()
}

function showsStatus({ status, stories }: Matter, story: string): boolean {
  return status !== undefined && stories.lastIndexOf(story) >= Math.max(0, stories.length - WITH_STATUS)
}
