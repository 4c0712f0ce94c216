import { fileAt, sitePaths } from '../../domain/site-paths.ts'
import { fileTypeOf } from '../../web/http/content-type.ts'
import { fonts } from '../../web/style/fonts.ts'
import { light } from '../../web/style/palette.ts'
import { feedStylePath, stylePath } from '../../web/style/style.ts'
import { searchScriptPath } from '../pages/search.tsx'
import { fingerprint } from './fingerprint.ts'
import type { Site, SiteFile } from './site.ts'

/** A page with a headline, two columns and a rule: the publication in sixteen pixels. */
export const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="5" fill="${light.accent}"/><path fill="${light.paper}" d="M6 7h20v5H6zM6 15h9v2H6zM6 19h9v2H6zM6 23h9v2H6zM17 15h9v10h-9z"/></svg>
`

/** The files that no story and no setting changes: style sheet, fonts, search script and icon. */
export function* staticFiles({ asset }: Pick<Site, 'asset'>): Iterable<SiteFile> {
  yield file(stylePath, () => asset('style.css'))
  yield file(feedStylePath, () => asset('feed.css'))
  for (const { path } of fonts) yield file(`/${path}`, () => asset(path))
  yield file(searchScriptPath({ asset }), () => asset('search.js'))
  yield file(sitePaths.icon, () => icon)
}

function file(path: string, body: SiteFile['body']): SiteFile {
  return {
    path: fileAt(path),
    ...fileTypeOf(fileAt(path)),
    leads: false,
    body,
    // Each address names the content of its file, except the icon's.
    stamp: fingerprint(path, icon),
  }
}
