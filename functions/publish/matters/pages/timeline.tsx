import type { JSX } from 'preact'
import type { Matter } from '../../../domain/model/matter.ts'
import { matterWords } from '../../../i18n/matters.ts'
import { StoryItem } from '../../../web/components/item.tsx'
import type { Context } from '../../context.ts'
import { publicChange } from '../public-matter.ts'
import { type Entry, groupsOf } from '../timeline.ts'
import { SaidBy, StatusLabel } from './status.tsx'

interface TimelineProps {
  matter: Matter
  /** The entries of this page. */
  entries: readonly Entry[]
  /** Those of all pages. */
  all: readonly Entry[]
  context: Context
}

/** Changes of the status and stories, the latest first, with a heading for each month if there are many. */
export function Timeline({ matter, entries, all, context }: TimelineProps): JSX.Element {
  const { locale } = context
  const { timeline } = matterWords[locale.lang]
  return (
    <>
      {groupsOf(entries, all).map(([month, some]) => (
        <section key={month} class="section">
          <h2>{month ? locale.day(`${month}-01`, 'month') : timeline}</h2>
          <ol class="timeline">
            {some.map((entry) => (
              <Row key={keyOf(entry)} entry={entry} matter={matter} context={context} />
            ))}
          </ol>
        </section>
      ))}
    </>
  )
}

function Row({ entry, matter, context }: { entry: Entry; matter: Matter; context: Context }): JSX.Element {
  const { locale } = context
  const when = (
    <time class="mark" datetime={entry.day}>
      {locale.day(entry.day, 'short')}
    </time>
  )
  if ('story' in entry) {
    return (
      <li>
        {when}
        <StoryItem item={context.show(entry.story)} locale={locale} size="brief" />
      </li>
    )
  }
  const change = publicChange(entry.change, matter, context)
  return (
    <li class="change" id={keyOf(entry)}>
      {when}
      <div>
        <p>
          <StatusLabel label={change.label} meaning={change.meaning} strong />
        </p>
        <p class="meta">
          <SaidBy change={change} locale={locale} />
        </p>
        {entry.report && <StoryItem item={context.show(entry.report)} locale={locale} size="brief" />}
      </div>
    </li>
  )
}

/** The part of the address of an entry behind the `#`. */
function keyOf(entry: Entry): string {
  return 'story' in entry ? entry.story.id : anchorOf(entry.change)
}

/** The part of the address of a change behind the `#`: the day and the status. */
export function anchorOf({ day, status }: { day: string; status: string }): string {
  return `${status}-${day.slice(0, 10)}`
}
