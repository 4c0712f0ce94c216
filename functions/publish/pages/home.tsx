import type { JSX } from 'preact'
import type { Story } from '../../domain/model/story.ts'
import { sitePaths } from '../../domain/site-paths.ts'
import { deadlines } from '../../domain/story/deadlines.ts'
import { limitOutlets } from '../../domain/story/outlet-limits.ts'
import { daysBetween } from '../../domain/time.ts'
import { mailingDay } from '../../i18n/locale.ts'
import { StoryItem, writtenIn } from '../../web/components/item.tsx'
import { SignUp } from '../../web/components/sign-up.tsx'
import { Box, TocEntries } from '../../web/components/toc.tsx'
import type { Context } from '../context.ts'
import { linkStamp } from '../matters/fingerprints.ts'
import type { Changed } from '../matters/lists.ts'
import { ChangedThisWeek, changesOfWeek } from '../matters/pages/changed-this-week.tsx'
import type { SiteFile } from '../site/site.ts'
import { byWeight, inReadersOrder } from './front-page-lead.ts'

const LEAD_STORIES = 5
const STORIES_OF_TODAY = 10
const STORIES_OF_ANOTHER_DAY = 6
const DAYS_SHOWN = 7
const MAX_DEADLINES = 6

/**
 * The front page: five lead stories, what is new today, and the week by day. No source has more than a quarter of it while
 * others have something new. The source and outlet of the lead article count.
 */
export function homePage(context: Context): SiteFile {
  const { locale, index, site, colophon } = context
  const { timeZone } = site.configuration.publication.schedule
  const week = [...index.byDay].filter(([day]) => daysBetween(day, locale.today) < DAYS_SHOWN)
  // After a week without stories, the latest day that has some.
  const shownDays = week.length > 0 ? week : [...index.byDay].slice(0, 1)
  const recent = shownDays.flatMap(([, stories]) => stories)
  const [top = [], ...rest] = limitOutlets(
    [
      { from: byWeight(recent, locale, timeZone), places: LEAD_STORIES },
      ...shownDays.map(([day, stories]) => ({
        from: inReadersOrder(stories, locale.lang),
        places: day === locale.today ? STORIES_OF_TODAY : STORIES_OF_ANOTHER_DAY,
      })),
    ],
    ({ lead }) => lead,
  )
  const days = shownDays.map(
    ([day, { length }], at): FrontPageDay => ({ day, count: length, shown: rest[at]! }),
  )
  const coming = deadlines(index.all, locale.today).slice(0, MAX_DEADLINES)
  const changed = changesOfWeek(context)
  const madeOf = [
    locale.today,
    context.stamps(recent),
    context.stamps(coming.map(({ story }) => story)),
    ...changed.map(({ matter, change }) => `${linkStamp(matter)} ${change.status} ${change.day}`),
    JSON.stringify(colophon),
  ]
  return context.file(sitePaths.home, madeOf, { leads: true }, () =>
    context.page({
      path: sitePaths.home,
      section: 'latest',
      colophon,
      children: <FrontPage context={context} top={top} days={days} coming={coming} changed={changed} />,
    }),
  )
}

interface FrontPageDay {
  day: string
  /** How many stories the day has. */
  count: number
  /** Those that the page shows, beside the lead stories. */
  shown: readonly Story[]
}

interface FrontPageProps {
  context: Context
  top: Story[]
  days: FrontPageDay[]
  coming: ReturnType<typeof deadlines>
  changed: Changed[]
}

function FrontPage({ context, top, days, coming, changed }: FrontPageProps): JSX.Element {
  const { locale, show, site } = context
  const { home, signUp, follow } = locale.words
  const [first, ...others] = top.map(show)
  const isToday = days[0]?.day === locale.today
  return (
    <div class="columns">
      <div class="column">
        {first ? (
          <section aria-label={home.leads}>
            <StoryItem item={first} locale={locale} size="lead" level={2} />
            <div class="pair">
              {others.map((story) => (
                <StoryItem key={story.id} item={story} locale={locale} size="full" level={2} />
              ))}
            </div>
          </section>
        ) : (
          <p>{home.empty}</p>
        )}
        {isToday && <Day {...days[0]!} context={context} />}
      </div>
      <div class="week">
        {days.slice(isToday ? 1 : 0).map((day) => (
          <Day key={day.day} {...day} context={context} />
        ))}
        {days.length > 0 && (
          <p class="more">
            <a href={locale.at(sitePaths.days)}>{home.earlier}</a>
          </p>
        )}
      </div>
      <div class="side">
        <Box title={signUp.title}>
          <p>{signUp.text(mailingDay(locale, site.configuration.publication))}</p>
          <SignUp locale={locale} />
        </Box>
        {coming.length > 0 && (
          <Box title={locale.words.shortSections.deadlines}>
            <TocEntries
              entries={coming.map(({ day, kind, story }) => ({
                href: locale.at(sitePaths.story(story.id)),
                mark: locale.day(day, 'short'),
                label: kind === 'comments' ? home.comments : home.takesEffect,
                text: show(story).headline,
                ...writtenIn(show(story).language, locale),
              }))}
            />
          </Box>
        )}
        <ChangedThisWeek changed={changed} context={context} />
        <Box title={follow.title}>
          <TocEntries
            entries={[
              { href: sitePaths.rss, text: follow.feedOf(follow.all) },
              { href: sitePaths.important, text: follow.feedOf(follow.important) },
              { href: sitePaths.official, text: follow.feedOf(follow.official) },
              { href: locale.at(sitePaths.subscribe), text: follow.one },
            ]}
          />
        </Box>
      </div>
    </div>
  )
}

interface DayProps extends FrontPageDay {
  context: Context
}

/** The stories of one day, without the lead stories. */
function Day({ day, count, shown, context }: DayProps): JSX.Element | null {
  const { locale, show } = context
  const { home } = locale.words
  const today = day === locale.today
  if (shown.length === 0) return null
  const name = locale.day(day, 'weekday')
  return (
    <section class="day">
      <h2>{today ? home.today : locale.day(day, 'weekdayHeading')}</h2>
      {shown.map((story) => (
        <StoryItem key={story.id} item={show(story)} locale={locale} size="brief" />
      ))}
      {count > shown.length && (
        <p class="more">
          <a href={locale.at(sitePaths.day(day))}>{home.allOf(name, count)}</a>
        </p>
      )}
    </section>
  )
}
