import type { Edition } from '../domain/model/edition.ts'
import { fileAt, sitePaths } from '../domain/site-paths.ts'
import { fileTypeOf } from '../web/http/content-type.ts'
import type { Context } from './context.ts'
import { fingerprint } from './site/fingerprint.ts'
import type { SiteFile } from './site/site.ts'

/** The coming dates of an edition, if it has any, as a file for the reader's calendar. The email links to it. */
export function* ical(edition: Edition, { site, siteUrl, locale }: Context): Iterable<SiteFile> {
  const text = site.calendar(edition, locale.lang)
  if (text === undefined) return
  const { title } = site.configuration.publication
  const path = fileAt(locale.at(sitePaths.deadlines(edition.id)))
  yield {
    path,
    ...fileTypeOf(path),
    stamp: fingerprint(site.codeVersion, siteUrl, title, JSON.stringify(edition)),
    leads: false,
    body: () => text,
  }
}
