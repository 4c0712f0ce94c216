/**
 * Services whose addresses lead to other publishers' articles without showing where: feed services, link shorteners, and
 * portals that count clicks or show the articles in their own frames.
 */
const services = new Set(
  `
  feedproxy.google.com feedburner.com feedpress.me feedpress.it feedpress.com feedsportal.com feedblitz.com pheedo.com
  rss.app news.google.com msn.com moreover.com apple.news flip.it smartnews.com newsbreak.com
  t.co bit.ly bitly.com ow.ly buff.ly dlvr.it trib.al tinyurl.com goo.gl lnkd.in fb.me ift.tt is.gd j.mp hubs.ly shar.es wp.me
`
    .trim()
    .split(/\s+/),
)

/** Whether an address leads to an article through such a service. */
export function isOpaque({ hostname, pathname }: Pick<URL, 'hostname' | 'pathname'>): boolean {
  // FeedBurner, FeedBlitz and FeedPress also run on publishers' hosts, with paths of their own.
  if (/^\/(?:~(?:r|ff|\d*)\/|link\/\d+\/\d+(?:\/|$))/.test(pathname)) return true
  for (
    let name = hostname.toLowerCase().replace(/\.$/, '');
    name.includes('.');
    name = name.slice(name.indexOf('.') + 1)
  )
    if (services.has(name)) return true
  return false
}
