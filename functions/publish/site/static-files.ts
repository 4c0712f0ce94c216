import type { Publication } from '../../domain/model/publication.ts'
import { fileAt, sitePaths } from '../../domain/site-paths.ts'
import { fileTypeOf } from '../../web/http/content-type.ts'
import { logoOf } from '../../web/logo.ts'
import { accentsOf, styleSheetPath, withAccent } from '../../web/style/accent.ts'
import { fonts } from '../../web/style/fonts.ts'
import { light } from '../../web/style/palette.ts'
import { feedStylePath } from '../../web/style/style.ts'
import { searchScriptPath } from '../pages/search.tsx'
import { fingerprint } from './fingerprint.ts'
import type { Site, SiteFile } from './site.ts'

type StaticSite = Pick<Site, 'asset'> & {
  configuration: { publication: Pick<Publication, 'accent' | 'logo'> }
}

/** A page with a headline, two columns and a rule: the publication in sixteen pixels. */
export const iconOf = (
  color: string,
) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="5" fill="${color}"/><path fill="${light.paper}" d="M6 7h20v5H6zM6 15h9v2H6zM6 19h9v2H6zM6 23h9v2H6zM17 15h9v10h-9z"/></svg>
`

/** The files that no story changes: style sheets, fonts, search script, icon, and the operator's logo. */
export function* staticFiles({ asset, configuration: { publication } }: StaticSite): Iterable<SiteFile> {
  const { accent } = publication
  const icon = iconOf(accentsOf(accent).light)
  const logo = logoOf(publication.logo)
  const sheet = (name: 'style.css' | 'feed.css') => withAccent(new TextDecoder().decode(asset(name)), accent)
  yield file(styleSheetPath(accent), () => sheet('style.css'))
  yield file(feedStylePath, () => sheet('feed.css'), icon)
  if (logo) yield file(logo.path, () => logo.bytes)
  for (const { path } of fonts) yield file(`/${path}`, () => asset(path))
  yield file(searchScriptPath({ asset }), () => asset('search.js'))
  yield file(sitePaths.icon, () => icon, icon)
}

/** A file. If its address does not name its content, `madeOf` does. */
function file(path: string, body: SiteFile['body'], madeOf = ''): SiteFile {
  return {
    path: fileAt(path),
    ...fileTypeOf(fileAt(path)),
    leads: false,
    body,
    stamp: fingerprint(path, madeOf),
  }
}
