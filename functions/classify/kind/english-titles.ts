import { englishCollections } from './english-collections.ts'
import { type FormRules, number, rule, start } from './form-rules.ts'

const listed =
  'things?|takeaways?|questions?|facts?|ways|charts?|maps|graphics|reasons?|myths?|lessons?|key quotes|key numbers|claims about'
const asks = 'what|why|how|where|when|who|which|whose|can'
const asksWhether = 'is|are|was|were|will|would|does|do|did|should|could|has|have'
/** Not where somebody asks: "Judge asks agency: Where is he?", "Mayor to agents: Will you leave?". */
const notAsked =
  '(?!.{0,150}\\b(?:(?:ask(?:s|ed|ing)?|demand(?:s|ed)?|wonders?|says?|tells?)(?: [\\w.-]{1,20}){0,3}|(?:court|democrats|family|father|governor|judge|justices|lawyers?|mayor|mother|republicans|senators?|sheriff) to [\\w. ]{2,30}) ?:)'
/** How an answer begins. Another sentence behind a question reports: "Why was he held? Judge orders hearing". */
const answer =
  "(?:and|because|blame|don't|even|here|here's|in part|it's|let's|maybe|not|perhaps|that's|the (?:answer|reason)|there's|this|we) "

/**
 * What English headlines say about the form of their articles. Matched against at most 300 characters of a headline, in
 * lowercase, without accents, with straight apostrophes.
 */
export const englishTitleForms: FormRules = [
  ...englishCollections,

  rule(
    '\\bfact[ -]?check(?:ed)? ?[:|]|^(?:ap |cnn |nyt )?fact[ -]?check(?:ing)?\\b(?! (?:compan|firm|group|label|organi|program|site|team|unit))|\\bclaims\\b.{0,40} fact[ -]?checked$',
    'analysis',
  ),
  rule('^(?:news )?analysis ?(?:[:|]|[–—-] )|(?:\\|| [–—-]) ?(?:news )?analysis$', 'analysis'),

  rule(
    '^(?:[\\w ]{1,20} )?(?:explainer|explained|factbox|q ?& ?a|q and a|faqs?|primer) ?(?:[:|]|[–—-] )|^timeline ?(?:[:|]|[–—-] )|^a (?:brief )?timeline of\\b',
    'explainer',
  ),
  rule(
    '[,|–—:-] ?(?:an )?(?:explained|explainer|faq)$|\\bexplained(?:[:?]| in (?:a|an|\\d|one|two|charts|maps|graphics)\\b)',
    'explainer',
  ),
  rule(
    '\\b(?:what|things?|all|everything|facts?|stuff)\\b(?:(?!\\bwant)[^.?!:]){0,40}\\b(?:to|need to|needs to|should|must) know\\b',
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
    `${start}(?:here are |the )?${number} (?:(?:key|big|biggest|important|most important|lingering|unanswered|other|more|quick|main|top|shocking) )?(?:${listed})\\b(?! (?:the charges|guilty|on (?:the )?ballot))`,
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
    `${start}(?:a|an|your|the|[a-z]+(?: [a-z]+){0,2}'s)(?: [\\w'-]+){0,2} guide (?:to|on)\\b|\\bby the numbers$|\\bin ${number} (?:charts|maps|graphics|numbers|quotes)\\b|^the facts (?:on|about|behind)\\b`,
    'explainer',
  ),

  rule(
    "^(?:here's )?a (?:closer |quick |brief )?(?:look at|history of)\\b|\\bhow we got here$|\\bother takeaways\\b|\\bwinners and losers\\b|^here are (?:the|all|some) ",
    'explainer',
  ),
  rule(`\\b(?:and|here's) what (?:it|this|that) (?:all )?(?:means|says)\\b`, 'explainer'),

  rule('\\bquestions\\b[^.?!]{0,60}, answered$', 'explainer'),

  // What is looked for first is rare and quickly found: a question mark at the end, or a colon before "why".
  // An article whose headline asks or says why does not report what happened.
  rule(`^(?=.*\\?$)${notAsked}(?:.*?${start})(?:but |and |so )?(?:${asks})\\b[^!?]{3,200}\\?$`, 'analysis'),
  // "Senators reach a deal. Will it hold?" is a report.
  rule(`^(?=.*\\?$)${notAsked}(?:.*?[:–—] ?)?(?:${asksWhether})\\b[^!?]{3,200}\\?$`, 'analysis'),
  rule(
    `^(?:after|amid|as|if|now that|when|with)\\b.{5,150}, (?:but |and )?(?:${asks}|${asksWhether})\\b[^!?]{3,200}\\?$`,
    'analysis',
  ),
  rule(`^why\\b[^?]*(?:$|\\?(?:$|['")]| ${answer}))|^(?=.*[:–—] why\\b)${notAsked}`, 'analysis'),
]
