import { type FormRules, number, rule, start } from './form-rules.ts'

const listed =
  'things?|takeaways?|questions?|facts?|ways|charts?|maps|graphics|reasons?|myths?|lessons?|key quotes|key numbers|claims about'
const asks = 'what|why|how|where|when|who|which|whose|can'
const asksWhether = 'is|are|was|were|will|would|does|do|did|should|could|has|have'
const day = '(?:mon|tues|wednes|thurs|fri|satur|sun)day'
const period = '(?:day|week|weekend|month|year|decade|20\\d\\d)'
/**
 * What English headlines say about the form of their articles. Matched against at most 300 characters of a headline, in
 * lowercase, without accents, with straight apostrophes.
 */
export const englishTitleForms: FormRules = [
  rule('^(?:(?:the|new) )?(?:[\\w ]{1,30} )?podcast ?[:|]|^listen(?: live)? ?[:|]', 'podcast'),
  rule('(?:\\||[–—-]|:) ?(?:the )?[\\w ]{0,30}podcast$|\\b(?:radio|politics) podcast$', 'podcast'),
  rule('^(?:ep|episode|ep\\.) ?#?\\d{1,4}\\b', 'podcast'),

  rule(
    `^(?:photos?|pictures|pics|photo (?:gallery|essay)|gallery|slideshow|images) ?(?:[:|]|[–—-] )|^in (?:photos|pictures)\\b`,
    'gallery',
  ),
  rule(`\\b${period} in (?:photos|pictures|images)\\b|\\bin (?:photos|pictures)$`, 'gallery'),

  rule('^live(?: (?:updates?|blog|coverage|news|now|stream))? ?[:|]|^liveblog\\b|^watch live\\b', 'live'),
  rule(
    '\\blive (?:[a-z]+ ){0,3}(?:updates?|blog|coverage|tracker)(?: ?[:|–—]| and |$)|\\bas it happened$|^live\\b.{0,40}\\b(?:updates|news and)\\b',
    'live',
  ),
  rule(
    "^(?!where|how|who|why|what)[a-z][a-z' ]{2,40} live ?:|[|–—-] ?(?:[\\w ]{1,30} )?live$|^the latest ?[:|]",
    'live',
  ),

  rule(
    `\\byour ${day}(?: (?:morning|evening|afternoon))? briefing\\b|^${day}(?:'s)? briefing\\b`,
    'newsletter',
  ),
  rule(
    '^trading day ?[:|]|^(?:the )?(?:morning|evening|afternoon|daily) (?:bid|brief|briefing|report|edition|newsletter) ?[:|]',
    'newsletter',
  ),
  rule(
    '^(?:the morning|up first|on politics|vox sentences|first edition|california today|new york today) ?[:|]',
    'newsletter',
  ),
  rule(
    '^[\\w ]{1,30} ?(?:newsletter|playbook|digest) ?[:|]|[|–—:-] ?(?:[\\w ]{1,30} )?newsletter$',
    'newsletter',
  ),
  rule(
    `^${number} things to know (?:for|on|this|about) (?:${day}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.? \\d)`,
    'newsletter',
  ),
  // NPR's newsletter: "Two headlines in one. And, the second".
  rule(`^.{12,}[a-z\\d%)"'”][.?!]["'”]? and, (?=\\S+ \\S+)`, 'newsletter'),

  rule(
    `^(?:the |this )?${period} in (?:\\w+ )?(?:review|politics|news|washington|congress|immigration|headlines|brief)\\b`,
    'round-up',
  ),
  rule(
    `\\b(?:the ${period} that was|${period} in review|${period} ahead)$|^(?:this week in|the week ahead|the papers|newspaper headlines)\\b`,
    'round-up',
  ),
  rule(
    '^[\\w ]{0,40}\\b(?:round-?up|recap|news in brief|in brief|wrap-?up|headlines) ?[:|]|\\bround-?up$|^the wrap ?:',
    'round-up',
  ),
  rule(
    `^(?:the |our )?(?:top|best|worst|biggest|most[ -][a-z-]+|${number} (?:top |best |worst |biggest |most )?[a-z]+)\\b.{1,60}\\b(?:of|from) the (?:past )?${period}\\b`,
    'round-up',
  ),
  rule(
    `^(?:the |our )?(?:${number} )?(?:of the )?(?:top|best|worst|biggest|most[ -][a-z-]+)\\b.{1,60}\\b(?:of|from|in) 20\\d\\d(?:$|[ :–—,])`,
    'round-up',
  ),
  rule(
    `^(?:${day}'s|today's|tonight's|this week's|the week's) (?:top |biggest |other )?(?:stories|headlines|news)\\b|\\b(?:news|weekly) quiz\\b|\\bin the quiz!?$`,
    'round-up',
  ),
  // Three headlines in one.
  rule('^[^;]{15,};[^;]{15,};[^;]{15,}$', 'round-up'),

  rule(
    '\\bfact[ -]?check(?:ing|ed)? ?[:|]|^(?:ap |cnn )?fact[ -]?check\\b|^fact[ -]checking\\b|\\bfact[ -]?checked$',
    'analysis',
  ),
  rule('^(?:news )?analysis ?(?:[:|]|[–—-] )|(?:\\||[–—-]) ?(?:news )?analysis$', 'analysis'),

  rule(
    '^(?:[\\w ]{1,20} )?(?:explainer|explained|factbox|timeline|q ?& ?a|q and a|faqs?|primer) ?(?:[:|]|[–—-] ?)|^a (?:brief )?timeline of\\b',
    'explainer',
  ),
  rule(
    '[,|–—:-] ?(?:an )?(?:explained|explainer|faq)$|\\bexplained(?:[:?]| in (?:a|an|\\d|one|two|charts|maps|graphics)\\b)',
    'explainer',
  ),
  rule(
    '\\b(?:what|things?|all|everything|facts?|stuff)\\b[^.?!:]{0,40}\\b(?:to|need to|needs to|should|must) know\\b',
    'explainer',
  ),
  rule(
    `${start}(?:here's )?what (?:we|do we|we do(?:n't)?|is|'s|authorities|officials) (?:still )?(?:don't |do not )?(?:know|knew|known|learned)\\b|\\bwhat we(?:'ve)? (?:know|learned)\\b`,
    'explainer',
  ),
  rule(`${start}here(?:'s| is| are) (?:what|why|how|where|when|who|${number} (?:${listed}))\\b`, 'explainer'),
  rule(
    `^(?:the |key |some |early |our )*takeaways?\\b|${start}(?:${number}|key|the|main|biggest|some)(?: \\w+)? takeaways?\\b|: takeaways?$`,
    'explainer',
  ),
  rule(
    `${start}(?:here are |the )?${number} (?:(?:key|big|biggest|important|most important|lingering|unanswered|other|more|quick|main|top|shocking) )?(?:${listed})\\b(?! (?:the charges|guilty))`,
    'explainer',
  ),
  rule(
    `${start}what(?:'s| is| happens| comes|'s coming) (?:next|at stake|behind|in|happening|changing)\\b`,
    'explainer',
  ),
  rule(
    `${start}(?:what|who)(?:'s| is| are| was| were) (?!.*\\b(?:we|i) )[^?!]{2,80}\\?$|^who (?:is|are|was|were) `,
    'explainer',
  ),
  rule(
    `${start}what (?:to (?:watch|expect|look for)|[^.?!]{2,60} (?:means?|could mean|would mean) (?:for|to)\\b|(?:it|this|that) (?:all )?means?\\b)`,
    'explainer',
  ),
  rule(
    `^how (?:to|(?:(?:the|a|an) )?(?:[\\w'-]+ ){1,5}(?:really |actually )?works?)\\b(?! (?:to|with|for|at|in|on) )|${start}how (?:it|this|that) (?:all )?works?\\b`,
    'explainer',
  ),
  rule(
    `${start}(?:a|an|your|the|[a-z]+(?: [a-z]+){0,2}'s)(?: [\\w'-]+){0,2} guide (?:to|on|for)\\b|\\bby the numbers$|\\bin ${number} (?:charts|maps|graphics|numbers|quotes)\\b|^the facts (?:on|about|behind)\\b`,
    'explainer',
  ),

  rule(
    "^(?:here's )?a (?:closer |quick |brief )?(?:look at|history of)\\b|\\bhow we got here$|\\bother takeaways\\b|\\bwinners and losers\\b|^here are (?:the|all|some) ",
    'explainer',
  ),
  rule(`\\b(?:and|here's) what (?:it|this|that) (?:all )?(?:means|says)\\b`, 'explainer'),

  // An article whose headline asks or says why does not report what happened.
  rule(`${start}(?:but |and |so )?(?:${asks})\\b[^!?]{3,200}\\?$`, 'analysis'),
  // "Senators reach a deal. Will it hold?" is a report.
  rule(`(?:^|[:–—] ?)(?:${asksWhether})\\b[^!?]{3,200}\\?$`, 'analysis'),
  rule(
    `^(?:after|amid|as|if|now that|when|with)\\b.{5,150}, (?:but |and )?(?:${asks}|${asksWhether})\\b[^!?]{3,200}\\?$`,
    'analysis',
  ),
  rule('^why\\b|[:–—] why\\b', 'analysis'),
]
