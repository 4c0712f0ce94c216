import type { JSX } from 'preact'
import type { Story } from '../../model/story.ts'
import { dayOf, parseDate } from '../../pages/dates.ts'
import { foreign, Summary, unbroken } from '../../pages/item.tsx'
import type { Locale } from '../../pages/locale.ts'
import { Box, Lines } from '../../pages/side.tsx'
import { SignUp } from '../../pages/sign-up.tsx'
import type { Context } from '../context.ts'
import { feedLinks } from '../feeds/links.ts'
import type { ShownArticle, ShownStory } from '../shown.ts'
import type { SiteFile } from '../site.ts'
import { coverageParts } from './coverage-parts.ts'

/** A story with all its coverage: by kind, the official document first, each copy under its original. */
export function storyPage(story: Story, context: Context): SiteFile {
  const path = `/stories/${story.id}/`
  return context.file(path, [context.stamp(story)], { leads: false }, () => {
    const shown = context.show(story)
    return context.page({
      path,
      title: shown.headline,
      ...(shown.summary && { description: shown.summary }),
      type: 'article',
      feeds: feedLinks(context, story),
      children: <StoryBody story={shown} context={context} />,
    })
  })
}

function StoryBody({ story, context }: { story: ShownStory; context: Context }): JSX.Element {
  const { locale, site } = context
  const { words } = locale
  const { groups, left } = coverageParts(story.articles, locale)
  const topics = story.topics.filter(locale.topic)
  const places = story.places.filter(locale.place)
  const lang = foreign(story.language, locale)
  return (
    <div class="columns">
      <article class="column">
        <header class="opening">
          {topics.length + places.length > 0 && (
            <p class="about">
              {[
                ...topics.map((slug) => [locale.at(`/topics/${slug}/`), locale.topic(slug)]),
                ...places.map((id) => [locale.at(`/places/${id}/`), locale.place(id)]),
              ].map(([href, name], at) => (
                <>
                  {at > 0 && ' \u00b7 '}
                  <a href={href}>{name}</a>
                </>
              ))}
            </p>
          )}
          <h1 lang={lang} dir="auto">
            {unbroken(story.headline)}
          </h1>
          <Summary item={story} locale={locale} />
          {story.url && (
            <p class="read">
              <a href={story.url} rel="external">
                {words.story.read(story.outlet)}
              </a>
            </p>
          )}
          <p class="meta">{datesOf(story, locale)}</p>
        </header>
        {groups.map(({ title, kind, articles }) => (
          <section key={title} class={kind === 'official' ? 'section documents' : 'section'}>
            <h2>{title}</h2>
            <ul class="rows">
              {articles.map(({ article, copies }) => (
                <Row
                  key={article.id}
                  article={article}
                  copies={copies}
                  story={story}
                  locale={locale}
                  site={site}
                />
              ))}
            </ul>
          </section>
        ))}
        {left > 0 && (
          <p class="more">
            {words.story.more(left)} <a href="/feed.json">{words.story.moreAll}</a>
          </p>
        )}
        {!story.url && <p class="more">{words.story.noLink}</p>}
        {story.corrections.length > 0 && (
          <section class="section">
            <h2>{words.story.corrections}</h2>
            {story.corrections.map(({ at, text }) => (
              <p key={at}>
                <span class="mark">{parseDate(at) && locale.date(parseDate(at)!, 'short')}</span> {text}
              </p>
            ))}
          </section>
        )}
        <p class="note">{words.story.words}</p>
      </article>
      <div class="side">
        {topics.length + places.length > 0 && (
          <Box title={words.follow.this}>
            <Lines
              lines={[
                ...topics.map((slug) => ({
                  href: `/topics/${slug}/feed.xml`,
                  text: words.follow.feedOf(locale.topic(slug)!),
                })),
                ...places.map((id) => ({
                  href: `/places/${id}/feed.xml`,
                  text: words.follow.feedOf(locale.place(id)!),
                })),
              ]}
            />
          </Box>
        )}
        <Box title={words.signUp.title}>
          <SignUp locale={locale} />
        </Box>
      </div>
    </div>
  )
}

function datesOf({ firstSeen, published, updated }: ShownStory, locale: Locale): string {
  const { story } = locale.words
  const said = (at: Date) => [locale.date(at, 'weekday'), locale.date(at, 'time')] as const
  const first = story.firstSeen(...said(firstSeen))
  return updated > published ? `${first} \u00b7 ${story.updated(...said(updated))}` : first
}

interface RowProps {
  article: ShownArticle
  copies: ShownArticle[]
  story: ShownStory
  locale: Locale
  site: Context['site']
}

function Row({ article, copies, story, locale, site }: RowProps): JSX.Element {
  const { words } = locale
  const { timeZone } = site.configuration.publication.schedule
  const sameDay = dayOf(article.published, timeZone) === dayOf(story.firstSeen, timeZone)
  const label =
    article.kind === 'analysis' || article.kind === 'opinion' ? words.labels.kinds[article.kind] : undefined
  return (
    <>
      <li>
        <span class="what">
          <Linked article={article} text={article.title} locale={locale} />
          {label && <span class="label">{label}</span>}
          {!article.free && <span class="label">{words.labels.subscription}</span>}
        </span>
        <span class="who">
          <span dir="auto">{article.outlet}</span> ·{' '}
          <time datetime={article.published.toISOString()}>
            {locale.date(article.published, sameDay ? 'time' : 'short')}
          </time>
        </span>
      </li>
      {copies.length > 0 && (
        <li class="same">
          <span>
            {words.story.sameReport}{' '}
            {copies.map((copy, at) => (
              <>
                {at > 0 && ', '}
                <Linked article={copy} text={copy.outlet} locale={locale} />
              </>
            ))}
          </span>
        </li>
      )}
    </>
  )
}

function Linked(props: { article: ShownArticle; text: string; locale: Locale }): JSX.Element {
  const { article, text, locale } = props
  const lang = text === article.title ? foreign(article.language, locale) : undefined
  return article.href ? (
    <a href={article.href} lang={lang} dir="auto" rel="external">
      {text}
    </a>
  ) : (
    <span lang={lang} dir="auto">
      {text}
    </span>
  )
}
