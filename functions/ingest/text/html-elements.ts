const words = (line: string) => new Set(line.split(' '))

/** Elements that begin and end a paragraph. */
export const blocks = words(
  'address article aside blockquote body br caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html legend li main nav ol option p pre section summary table tbody td tfoot th thead title tr ul',
)

/** Elements whose text nobody reads as part of an article. */
export const hidden = words('audio button canvas head map noscript object select svg template video')

/** Elements whose content is not HTML. */
export const rawText = [
  'script',
  'style',
  'iframe',
  'title',
  'textarea',
  'xmp',
  'noembed',
  'noframes',
] as const

/** Elements whose text is beside an article and not part of it: captions, pull quotes, lists of links. */
export const asides = words('aside caption figcaption figure nav')

const inline = words(
  'a abbr acronym b base big cite code col del em embed font i img input ins kbd label link mark meta param picture q rp rt ruby s samp small source span strike strong sub sup time track tt u var wbr',
)

/** Elements without content or an end tag. */
export const empty = words('base br col embed hr img input link meta param source track wbr')

const known = new Set<string>([...inline, ...rawText, ...blocks, ...hidden, ...asides])

/** Whether HTML has an element of this name. */
export function isKnownElement(name: string): boolean {
  return known.has(name)
}

/** What the text of an element is: not read at all, a caption or the like, or a post from another site. */
export type Role = 'hidden' | 'aside' | 'post'

/** What an element is, by its classes, as the common publishing systems name them. */
export function roleOf(attributes: string): Role | undefined {
  const written = attributes.slice(0, MAX_ATTRIBUTES)
  if (/\bdisplay\s{0,9}:\s{0,9}none\b/i.test(written)) return 'hidden'
  const found = /\sclass\s{0,9}=\s{0,9}(?:"([^"]*)|'([^']*)|([^\s>]+))/i.exec(written)
  if (!found) return undefined
  const names = (found[1] ?? found[2] ?? found[3] ?? '').split(/\s+/)
  if (names.some((name) => hiddenClass.test(name))) return 'hidden'
  if (names.some((name) => postClass.test(name))) return 'post'
  return names.some((name) => asideClass.test(name)) ? 'aside' : undefined
}

const MAX_ATTRIBUTES = 1000

/** A post from another site, with its signature. */
const postClass = /^(?:twitter-tweet|twitter-video|instagram-media|tiktok-embed|bluesky-embed|fb-post)$/i

const hiddenClass =
  /^(?:screen-reader-text|sr-only|visually-?hidden|assistive-text|more-?link|more-?tag|read-?more(?:-link)?|excerpt-more|feedflare|sharedaddy|jp-relatedposts|addtoany\w*|subscription-widget.*|button-wrapper|field-{1,2}name-(?:title|uid|created)|field(?:__|-)label|mc_embed.*)$/i

const asideClass =
  /(?<!^(?:no|has|with|without|show|hide)[-_])(?:captions?|credits?|cutline|pull-?quote|pullout)(?:[-_](?:text|container|wrap|wrapper|line|box|inner|content))?$/i
