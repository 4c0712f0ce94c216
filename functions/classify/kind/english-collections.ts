import { type FormRules, number, rule } from './form-rules.ts'

const day = '(?:mon|tues|wednes|thurs|fri|satur|sun)day'
const months = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*'
const period = '(?:day|week|weekend|month|year|decade|20\\d\\d)'
/** The end of a name of something that appears again and again: nothing follows, or a mark. A report goes on with a verb. */
const end = '(?: ?[:|–—]| -|$)'
/** The mark before a name that ends a headline. A hyphen inside a word is none. */
const mark = '(?:[:|–—]| -) ?'
/** Words of a sentence about something: "Judge says on podcast: …", "Where agents live: …". */
const ofSentence =
  'a|an|as|at|by|from|her|his|hosts?|how|in|my|of|on|says?|said|tells?|their|they|to|via|we|what|when|where|who|why|you'
const name = (words: number) => `(?:(?!(?:${ofSentence})\\b)[\\w']+ ){0,${words}}`
/** What lists count: "Top stories", "Biggest rulings". */
const items =
  '(?:stories|moments|rulings|decisions|cases|developments|events|quotes|headlines|lies|predictions|campaigns|articles|pieces|posts|photos|pictures|scandals|trends)'
const superlative = '(?:top|best|worst|biggest|most[ -][a-z-]+)'
const many = `(?:[3-9]|[1-9]\\d|${number.slice(number.indexOf('three'))}`

/**
 * What English headlines say of articles that hold many items. A report that is taken for one stands alone, so each rule asks
 * for more than one sign. Matched in the same way as other headlines (`english-titles.ts`).
 */
export const englishCollections: FormRules = [
  rule(`^${name(5)}podcast ?[:|]|^listen(?: live)? ?[:|]`, 'podcast'),
  rule(`${mark}(?:an? )?${name(4)}podcast$`, 'podcast'),
  rule('^(?:ep|episode|ep\\.) ?#?\\d{1,4}\\b', 'podcast'),

  rule(
    '^(?:(?:reuters|(?!cbp|dhs|fbi|her|his|ice|new|old|our|see|the)[a-z]{2,3}) )?(?:photos|pictures|pics|images|photo (?:gallery|essay)|gallery|slideshow) ?(?:[:|]|[–—-] )',
    'gallery',
  ),
  rule(`(?:^|[,:|–—] ?)in (?:photos|pictures)${end}`, 'gallery'),
  rule(
    `(?:^|[:|–—] ?)(?:(?:ap|afp|our|reuters|the|this) )*${period} in (?:photos|pictures|images)${end}`,
    'gallery',
  ),

  rule('^live(?: (?:updates?|blog|coverage|news|now|stream))? ?[:|]|^liveblog\\b|^watch live\\b', 'live'),
  rule(
    "\\blive (?:[a-z]+ ){0,3}(?:updates?|blog|coverage|tracker) ?[:|–—]|^live (?:[\\w'.-]+ ){0,4}(?:updates|blog|coverage|news and|tracker)\\b",
    'live',
  ),
  rule(
    '[,:|–—-] ?(?:[\\w]+ ){0,3}live (?:[a-z]+ ){0,3}(?:updates?|blog|coverage|tracker)(?: and \\w{1,20})?$',
    'live',
  ),
  rule('[:|–—] ?live (?:news )?updates (?:as|from)\\b', 'live'),
  rule('(?:^|[,:|–—-] ?)as it happened$|^the latest ?[:|]', 'live'),
  rule(
    "^(?=.{3,42} live ?:)(?!.{0,45}\\b(?:how|they|to|we|what|where|who|why|you)\\b)[a-z][a-z' ]{2,40} live ?:|(?:\\|| [–—-]) ?(?:(?:us|uk|politics|news|business) ){0,2}live$",
    'live',
  ),

  rule(
    `\\byour ${day}(?: (?:morning|evening|afternoon))? briefing${end}|^${day}(?:'s)?(?: [a-z]{2,9})? briefing${end}`,
    'newsletter',
  ),
  rule(
    '^trading day ?[:|]|^(?:the )?(?:morning|evening|afternoon|daily) (?:bid|brief|briefing|report|edition|newsletter) ?[:|]',
    'newsletter',
  ),
  rule(
    '^(?:the morning|the evening|up first|on politics|vox sentences|first edition|california today|new york today) ?[:|]',
    'newsletter',
  ),
  // Politico's newsletters. Others write of "Trump's playbook".
  rule(
    '^(?:politico )?(?:california |florida |illinois |massachusetts |new jersey |new york )?playbook(?: (?:am|pm))? ?[:|]',
    'newsletter',
  ),
  rule(
    `^${name(4)}(?:newsletter|digest) ?[:|]|^${name(4)}newsletter, ${months}|${mark}${name(4)}newsletter$`,
    'newsletter',
  ),
  // The State Department's Visa Bulletin is a document.
  rule(`^${name(3)}(?:legislative|litigation|news|policy|weekly) bulletin${end}`, 'newsletter'),
  rule(`^${number} things to know (?:for|on|this|about) (?:${day}|${months}\\.? \\d)`, 'newsletter'),

  rule(
    `^(?:(?:the|this) )?${period} in (?:\\w+ ){0,2}(?:review|politics|news|washington|congress|immigration|headlines|brief)(?:,|${end})|^this week in (?:[\\w']+ ){0,3}[\\w']+${end}`,
    'round-up',
  ),
  rule(
    `\\b(?:the ${period} that was|${period} in review)$|^the week ahead\\b(?! of)|(?:^|[:,|–—] ?)(?:[\\w']+ ){0,2}${period} ahead$|^(?:the papers|newspaper headlines)${end}`,
    'round-up',
  ),
  // "Roundup" alone may be a raid.
  rule(
    `\\b(?:headlines?|legal|legislative|litigation|media|news|opinion|policy|press|rights|stories) (?:round-?up|recap|wrap-?up)${end}|^(?:the )?(?:weekly|${day}'s) (?:round-?up|recap|wrap-?up)${end}`,
    'round-up',
  ),
  rule(
    `^${name(3)}(?:recap|wrap-?up) ?[:|]|^the wrap ?:|^${name(2)}(?:news|week|world|nation) in brief${end}|^(?:daily|evening|morning|news|today's|top|weekly) headlines ?[:|]`,
    'round-up',
  ),
  rule(
    `^(?:the |your )?(?:daily|monthly|weekly) (?:[\\w-]+ ){0,2}(?:summary|news(?: (?:brief|clips|digest|summary|updates?))?|digest)${end}|^(?:the |your )?weekly (?:[\\w-]+ )?update${end}|^${name(2)}news of the (?:day|week|month)${end}`,
    'round-up',
  ),
  rule(
    `^(?:the |our )?(?:${superlative} )?${many} (?:of the )?(?:\\w+ )?${superlative} [\\w' -]{2,60} (?:of|from|in) (?:the (?:past )?)?${period}(?:$|,| ?[:|–—](?! ?\\d))`,
    'round-up',
  ),
  rule(
    `^(?:the |our )?(?:${superlative} ${many}|${superlative}) (?:[\\w'-]+ ){0,4}${items} (?:of|from|in) (?:the (?:past )?)?${period}(?:$| ?[:|–—](?! ?\\d))`,
    'round-up',
  ),
  rule(
    `^(?:${day}'s|today's|tonight's|this week's|the week's) (?:(?:top|biggest|other) (?:stories|headlines|news)\\b|(?:stories|headlines|news)${end})|\\b(?:news|weekly) quiz\\b|\\bin the quiz!?$`,
    'round-up',
  ),
]

/** What the headlines of National Public Radio's newsletter look like, "Two headlines in one. And, the second". Other newsrooms write sentences so. */
export const upFirst = /^.{12,}[a-z\d%)"'”][.?!]["'”]? and, (?=\S+ \S+)/
