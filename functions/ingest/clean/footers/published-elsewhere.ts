import { similarHeadline } from '../text/headline.ts'
import type { Rule } from '../text/rule.ts'
import { isNames } from '../text/unit.ts'

/**
 * "The post … appeared first on …" (WordPress feeds, in English and Spanish), "… was originally published in … on Medium",
 * "This story was originally published by …" (ProPublica, States Newsroom, partners), "republished from The Conversation".
 * The last two kinds name the outlet that the article is from.
 */
export const publishedElsewhere: Rule = (unit, { title, names }) => {
  if (!mayBe.test(unit)) return undefined
  for (const pattern of elsewhere) {
    const origin = outletIn(pattern.exec(unit)?.[1] ?? '')
    if (origin) return names.isOwn(origin) ? {} : { origin }
  }
  for (const pattern of appeared) {
    const [, headline = '', outlet = ''] = pattern.exec(unit) ?? []
    if (outlet === '') continue
    // More than one sentence would hold news before it.
    if (!namesItself.test(unit) && /[.!?…\]]["”’]?\s/.test(headline)) continue
    if (similarHeadline(headline, title) || names.isOwn(outlet)) return {}
    // "The post appeared first on Friday" is news, and so is "The claim first appeared on Example TV".
    if (namesItself.test(unit) && isNames(outlet, 8) && !day.test(outlet)) return {}
  }
  return undefined
}

/** Whether a unit ends in WordPress's footer, whose headline may be two sentences. */
export function endsInFooter(unit: string): boolean {
  return /\s(?:appeared first on|first appeared on|se public[oó] primero en|apareci[oó] primero en) [^.!?]{1,80}$/i.test(
    unit.slice(-130),
  )
}

/** Words of which every match has one. They are looked for first, because most of the patterns are slow to fail. */
const mayBe =
  /appear|publish|posted|public[aoó]|apareci|aparece|print|written|produced|provided|read the original|this .{3,30} comes/i

const pieces = 'post|article|story|piece|episode|entry|page|news|video'
const appeared = [
  new RegExp(
    `^(?:the|this) (?:${pieces})\\b(.{0,550}?) (?:appeared first on|first appeared on) (.{1,120})$`,
    'i',
  ),
  /^(?:la|el|esta|este) (?:entrada|nota|noticia|publicaci[oó]n|art[ií]culo|post|cargo)\b(.{0,550}?) (?:se public[oó] primero en|apareci[oó] primero en|aparece primero en|apareci[oó] por primera vez en|ha sido publicad[oa] primero en) (.{1,120})$/i,
  /^(.{1,300}) was originally published in (.{1,120}) on Medium, where people are continuing the conversation\b.{0,80}$/i,
  /^(.{1,400}?) (?:appeared first|first appeared|was (?:first|originally) (?:published|posted)|originally appeared) (?:on|in|at|by) (.{1,120})$/i,
  /^(.{1,400}?) (?:se public[oó] (?:originalmente|primero) en|apareci[oó] (?:originalmente|primero) en) (.{1,120})$/i,
]
const namesItself = new RegExp(
  `^(?:the|this) (?:${pieces}) .|^(?:la|esta|este|el) (?:entrada|nota|noticia|art[ií]culo|post|cargo) .|on medium,`,
  'i',
)
const day =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|X|Facebook|Instagram|Telegram|TikTok|Truth Social|WhatsApp|YouTube|January|February|March|April|May|June|July|August|September|October|November|December)\b/

const kinds =
  'story|article|piece|report|post|essay|column|op-ed|commentary|interview|content|excerpt|investigation|project|explainer|analysis'
const elsewhere = [
  new RegExp(
    `^(?:(?:a|an|the)(?: \\w+)? version of )?this (?:news )?(?:${kinds}) (?:was |is |has been |is being )?(?:also )?(?:originally |first |previously |co-?|jointly )?(?:appeared|published|posted|produced|republished|reprinted|written|provided|cross-?posted|comes?|copublished)\\b(?: here| as part of .{1,80}| in partnership| in collaboration| with permission| courtesy| to you| to us)?,? (?:by|on|in|at|from|with|for|of) (.{1,500})$`,
    'i',
  ),
  /^(?:originally|first|previously) (?:published|posted|appeared|printed)(?: (?:by|on|in|at))? (.{2,160})$/i,
  /^(?:re-?published|reprinted|reposted|cross-?posted)(?: here)?(?: with permission)?(?: of| from| by| courtesy of)? (.{2,200})$/i,
  /^read the original (?:article|story|post|piece)(?: here)?(?: (?:at|on|in|from) (.{2,100}))?$/i,
  /^(?:este|esta|el presente) (?:art[ií]culo|historia|nota|reportaje|texto|publicaci[oó]n|contenido|noticia)(?: (?:fue|ha sido|se))? (?:public(?:ad[oa]|[oó]) )?(?:originalmente |por primera vez |primero )?(?:public(?:ad[oa]|[oó]) )?(?:por|en) (.{1,200})$/i,
  /^(?:publicad[oa] originalmente|originalmente publicad[oa]) (?:por|en) (.{2,120})$/i,
]

/** The name at the beginning of "ProPublica, a newsroom that …", "The Conversation under a license", "Courier on Nov. 3". */
function outletIn(text: string): string | undefined {
  const name = text
    .split(
      /[,;()|]|\. |\s(?:under|on|in|and is|and was|as|with|which|by|is|at|through|here|via|con|bajo|el)\s|\s[–—-]\s/,
      1,
    )[0]!
    .replace(/^(?:our (?:partners?|friends) at|the website of|https?:\/\/(?:www\.)?)\s*/i, '')
    .replace(/[.\s/]+$/, '')
    .trim()
  if (name.length < 2 || name.length > 80 || !/^["“]?[\p{Lu}\d]|\.[a-z]{2,}$/u.test(name)) return undefined
  return /^(?:The )?(?:Federal Register|January|February|March|April|May|June|July|August|September|October|November|December|Spanish|English|\d+)\b/.test(
    name,
  )
    ? undefined
    : name
}
