import type { ComponentChildren } from 'preact'
import type { Place } from '../../domain/model/taxonomy.ts'
import { sitePaths } from '../../domain/site-paths.ts'
import { TocEntries, type TocEntry } from '../../web/components/toc.tsx'
import type { Context } from '../context.ts'
import type { SiteFile } from '../site/site.ts'

/** The page of all topics. It has no numbers and no headlines, so that a new story does not change it. */
export function topicsPage(context: Context): SiteFile {
  const { locale, site } = context
  const entries = site.configuration.topics
    .map(({ id }) => ({ href: locale.at(sitePaths.topic(id)), text: locale.topic(id)! }))
    .sort(byName(locale.lang))
  return contents(context, 'topics', <TocEntries entries={entries} />)
}

/** The page of all places, by level of government. */
export function placesPage(context: Context): SiteFile {
  const { locale, site } = context
  const { federal, states, local } = locale.words.places
  const entry = ({ id }: Place): TocEntry => ({
    href: locale.at(sitePaths.place(id)),
    text: locale.place(id)!,
  })
  const wide = new Set<Place['level']>(['state', 'district', 'territory'])
  const groups: [string, Place[]][] = [
    [federal, site.configuration.places.filter(({ level }) => level === 'federal')],
    [states, site.configuration.places.filter(({ level }) => wide.has(level))],
    [local, site.configuration.places.filter(({ level }) => level !== 'federal' && !wide.has(level))],
  ]
  return contents(
    context,
    'places',
    groups
      .filter(([, some]) => some.length > 0)
      .map(([title, some]) => (
        <section key={title} class="section columns-list">
          <h2>{title}</h2>
          <TocEntries entries={some.map(entry).sort(byName(locale.lang))} />
        </section>
      )),
  )
}

const byName = (lang: string) => (a: TocEntry, b: TocEntry) => a.text.localeCompare(b.text, lang)

function contents(context: Context, of: 'topics' | 'places', children: ComponentChildren): SiteFile {
  const { title, description } = context.locale.words[of]
  return context.file(sitePaths[of], [], { leads: true }, () =>
    context.page({
      path: sitePaths[of],
      title,
      description,
      section: of,
      children: (
        <>
          <header class="opening">
            <h1>{title}</h1>
            <p>{description}</p>
          </header>
          <div class={of === 'topics' ? 'columns-list' : undefined}>{children}</div>
        </>
      ),
    }),
  )
}
