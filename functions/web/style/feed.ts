import { colours } from './palette.ts'

/**
 * Shows RSS and Atom in a browser. XSLT, which could make a real page of a feed, is being removed from browsers;
 * style sheets for XML are not. Nearly all feeds are in English, and so is the sentence on top.
 */
export const feed = `
${colours}
* { display: none }
channel, feed, rss, item, entry, channel > title, channel > description, feed > title, feed > subtitle,
item > title, item > description, item > pubDate, item > link, entry > title, entry > summary, entry > updated, entry > link { display: block }
:root {
  display: block; max-width: 44rem; margin: 0 auto; padding: 1.5rem 1.25rem 4rem;
  background: var(--paper); color: var(--ink); font: 1.0625rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere;
}
channel::before, feed::before {
  content: 'This is a feed. To follow it, copy the address of this page into a feed reader. The page /feeds/ of this site says more and lists all feeds.';
  display: block; padding: .9rem 1rem; margin-bottom: 1.75rem; border: 1px solid var(--ink);
}
channel > title, feed > title { font: 700 1.9rem/1.15 Georgia, serif; margin-bottom: .3rem }
channel > description, feed > subtitle { margin-bottom: 1.5rem }
item, entry { padding: 1rem 0; border-top: 1px solid var(--hairline) }
item > title, entry > title { font: 700 1.1875rem/1.3 Georgia, serif }
item > link, item > pubDate, entry > link, entry > updated { color: var(--quiet); font-size: .9375rem }
entry > link::before { content: attr(href) }
`
