import { icon } from '../../web/components/icon.ts'
import { fonts } from '../../web/style/fonts.ts'
import { style, stylePath } from '../../web/style/style.ts'
import { searchScriptPath } from '../pages/search.tsx'
import { fingerprint } from './fingerprint.ts'
import type { Site, SiteFile } from './site.ts'

const forever = 'public, max-age=31536000, immutable'

/** What is served as it is: style, type, script, icon. */
export function* staticFiles({ asset }: Pick<Site, 'asset'>): Iterable<SiteFile> {
  yield file(stylePath, 'text/css; charset=utf-8', forever, () => style)
  for (const { path } of fonts) yield file(`/${path}`, 'font/woff2', forever, () => asset(path))
  const script = searchScriptPath({ asset })
  yield file(script, 'text/javascript; charset=utf-8', forever, () => asset('search.js'))
  yield file('/icon.svg', 'image/svg+xml', 'public, max-age=86400', () => icon)
}

// Their addresses name their content, but for the icon's.
function file(path: string, contentType: string, cacheControl: string, body: SiteFile['body']): SiteFile {
  return {
    path: path.slice(1),
    contentType,
    cacheControl,
    leads: false,
    body,
    stamp: fingerprint(path, icon),
  }
}
