import { parentsById, parentsOf, rootCountry } from '../../domain/places.ts'
import { sitePaths } from '../../domain/site-paths.ts'
import { TocEntries } from '../../web/components/toc.tsx'
import { hashedPath } from '../../web/style/hashed-path.ts'
import type { Context } from '../context.ts'
import { searchedMonths } from '../search/files.ts'
import type { Site, SiteFile } from '../site/site.ts'

/** The path of the search script. It changes with the content, so that browsers may keep the file. */
export function searchScriptPath({ asset }: Pick<Site, 'asset'>): string {
  return hashedPath('search', 'js', asset('search.js'))
}

/** The search page. It searches in the browser; without scripts it offers ways to browse. */
export function searchPage(context: Context): SiteFile {
  const { locale, site } = context
  const { search, topics, places, days } = locale.words
  const months = searchedMonths(context)
  const script = searchScriptPath(site)
  const { topics: allTopics, places: allPlaces } = site.configuration
  const parents = parentsById(allPlaces)
  const country = rootCountry(allPlaces)
  // As on its page, a place has the stories of the places within it; the country is not the sum of its states.
  const within = (id: string) => [id, ...parentsOf(id, parents).filter((one) => one !== country)]
  // "TX" finds Texas: the id of a state ends with its code.
  const namesOf = (id: string) => [locale.place(id), ...(/^[a-z]+-([a-z]{2})$/.exec(id)?.slice(1) ?? [])]
  const data = {
    lang: locale.lang,
    months,
    words: search,
    writtenIn: locale.words.writtenIn,
    topics: Object.fromEntries(allTopics.map(({ id }) => [id, locale.topic(id)])),
    places: Object.fromEntries(allPlaces.map(({ id }) => [id, within(id).flatMap(namesOf).join('\n')])),
  }
  return context.file(sitePaths.search, [script, ...months], { leads: true }, () =>
    context.page({
      path: sitePaths.search,
      title: search.title,
      description: search.description,
      section: 'search',
      script,
      children: (
        <div class="narrow">
          <header class="opening">
            <h1>{search.title}</h1>
          </header>
          <search>
            <form class="sign-up" action={`${locale.at(sitePaths.search)}#browse`}>
              <label for="q">{search.label}</label>
              <div class="field">
                <input id="q" name="q" type="search" autocomplete="off" maxlength={200} />
                <button type="submit">{search.button}</button>
              </div>
            </form>
          </search>
          <p class="note">{search.how}</p>
          <p role="status" class="note" />
          <ol id="results" class="rows" />
          <p>
            <button id="older" type="button" hidden />
          </p>
          <section class="section" id="browse">
            <h2>{search.browse}</h2>
            <noscript>
              <p>{search.noScript}</p>
            </noscript>
            <TocEntries
              entries={[
                { href: locale.at(sitePaths.days), text: days.title },
                { href: locale.at(sitePaths.topics), text: topics.title },
                { href: locale.at(sitePaths.places), text: places.title },
              ]}
            />
          </section>
          <script
            id="search-data"
            type="application/json"
            // Nothing in it comes from a source, and no tag can be closed by it.
            dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replaceAll('<', '\\u003c') }}
          />
        </div>
      ),
    }),
  )
}
