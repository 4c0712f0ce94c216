import type { Finding } from '../finding.ts'
import { type Located, nearest, textOf } from '../yaml/located.ts'

/**
 * Finds a `url` that leads into a folder of a site. All addresses of the digest begin with a slash, in pages, feeds, forms and the
 * rules of CloudFront, so in a folder half of them would lead elsewhere.
 */
export function siteAddress(publication: Located): Finding[] {
  const text = textOf(publication, 'url')
  const url = text === undefined ? null : URL.parse(text)
  if (!url || !/^https?:$/.test(url.protocol)) return []
  const host = `${url.protocol}//${url.host}`
  if (url.href === `${host}/`) return []
  const { file, line } = nearest(publication, ['url'])
  // The schema says it, in one sentence that does not repeat them.
  if (url.username !== '' || url.password !== '') return []
  return [
    {
      file,
      line,
      text:
        `url "${text}" must end after the host, because the digest cannot be served from a folder of another site: its links, ` +
        `feeds and forms begin at the root of a host. Give it a host of its own, such as ${url.protocol}//digest.${url.host}, or write url: ${host}.`,
    },
  ]
}
