import type { JSX } from 'preact'
import type { Story } from '../../model/story.ts'
import { daysBetween } from '../../pages/dates.ts'
import { foreign, StoryItem, unbroken } from '../../pages/item.tsx'
import { mailingDay } from '../../pages/locale.ts'
import { Box, Lines } from '../../pages/side.tsx'
import { SignUp } from '../../pages/sign-up.tsx'
import type { Context } from '../context.ts'
import type { SiteFile } from '../site.ts'
import { deadlines } from './deadlines.ts'
import { inReadersOrder, leads } from './lead.ts'

const leadStories = 5
const ofToday = 10
const ofAnotherDay = 6
const days = 7

/** The front page: five lead stories, what is new today, and the week by day. */
export function homePage(context: Context): SiteFile {
  const { locale, shelf, site, colophon } = context
  const { timeZone } = site.configuration.publication.schedule
  const week = [...shelf.byDay].filter(([day]) => daysBetween(day, locale.today) < days)
  // After a quiet week the latest day that there was.
  const shownDays = week.length > 0 ? week : [...shelf.byDay].slice(0, 1)
  const recent = shownDays.flatMap(([, stories]) => stories)
  const top = leads(recent, locale, timeZone, leadStories)
  const coming = deadlines(shelf.all, locale.today)
  const madeOf = [
    locale.today,
    context.stamps(recent),
    context.stamps(coming.map(({ story }) => story)),
    JSON.stringify(colophon),
  ]
  return context.file('/', madeOf, { leads: true }, () =>
    context.page({
      path: '/',
      section: 'latest',
      description: locale.words.home.description,
      colophon,
      children: <Front context={context} top={top} days={shownDays} coming={coming} />,
    }),
  )
}

interface FrontProps {
  context: Context
  top: Story[]
  days: [string, Story[]][]
  coming: ReturnType<typeof deadlines>
}

function Front({ context, top, days, coming }: FrontProps): JSX.Element {
  const { locale, show, site } = context
  const { home, signUp, follow } = locale.words
  const [first, ...others] = top.map(show)
  const told = new Set(top)
  const isToday = days[0]?.[0] === locale.today
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
        {isToday && <Day day={locale.today} stories={days[0]![1]} told={told} context={context} />}
      </div>
      <div class="week">
        {days.slice(isToday ? 1 : 0).map(([day, stories]) => (
          <Day key={day} day={day} stories={stories} told={told} context={context} />
        ))}
        {days.length > 0 && (
          <p class="more">
            <a href={locale.at('/days/')}>{home.earlier}</a>
          </p>
        )}
      </div>
      <div class="side">
        <Box title={signUp.title}>
          <p>{signUp.text(mailingDay(locale, site.configuration.publication))}</p>
          <SignUp locale={locale} />
        </Box>
        {coming.length > 0 && (
          <Box title={home.deadlines}>
            <Lines
              lines={coming.map(({ day, kind, story }) => ({
                href: locale.at(`/stories/${story.id}/`),
                mark: locale.day(day, 'short'),
                label: kind === 'comments' ? home.comments : home.takesEffect,
                text: unbroken(show(story).headline),
                lang: foreign(show(story).language, locale),
              }))}
            />
          </Box>
        )}
        <Box title={follow.title}>
          <Lines
            lines={[
              { href: '/feed.xml', text: follow.feedOf(follow.all) },
              { href: '/important.xml', text: follow.feedOf(follow.important) },
              { href: '/official.xml', text: follow.feedOf(follow.official) },
              { href: locale.at('/subscribe/'), text: follow.one },
            ]}
          />
        </Box>
      </div>
    </div>
  )
}

interface DayProps {
  day: string
  stories: Story[]
  told: ReadonlySet<Story>
  context: Context
}

/** What the lead stories have not told of one day. */
function Day({ day, stories, told, context }: DayProps): JSX.Element | null {
  const { locale, show } = context
  const { home } = locale.words
  const today = day === locale.today
  const untold = stories.filter((story) => !told.has(story))
  const rest = inReadersOrder(untold, locale.lang).slice(0, today ? ofToday : ofAnotherDay)
  if (rest.length === 0) return null
  const name = locale.day(day, 'weekday')
  return (
    <section class="day">
      <h2>{today ? home.today : name}</h2>
      {rest.map((story) => (
        <StoryItem key={story.id} item={show(story)} locale={locale} size="brief" />
      ))}
      {stories.length > rest.length && (
        <p class="more">
          <a href={locale.at(`/days/${day}/`)}>{home.allOf(name, stories.length)}</a>
        </p>
      )}
    </section>
  )
}
