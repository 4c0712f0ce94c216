import { matching, oneOf, type Rule } from '../text/rule.ts'
import { isNames } from '../text/unit.ts'

/** Who reported and edited (Reuters, AP), corrections of a version, rights: at the end of wire stories and local news. */
export const production = matching([
  /^(?:additional )?(?:reporting|writing|compiled) (?:and \w+ )?by\b.{1,300}\b(?:editing|writing|edited) (?:and \w+ )?by\b.{1,200}$/i,
  /^additional reporting (?:and \w+ )?by\b.{1,250}$/i,
  /^(?:keywords|tags|categories|topics|filed under|etiquetas|temas|categor[ií]as|posted in|archivado en|labels)\s?: (?:[^,.]{1,26}|[^,.]{1,40}(?:,[^,.]{1,41}){1,20})$/i,
  /^our standards: the thomson reuters trust principles.{0,60}$/i,
  /^(?:associated press|ap) (?:\w+ ){0,3}(?:writers?|reporters?|journalists?|video ?journalists?)\b.{0,400}\b(?:contributed|reported)\b.{0,120}$/i,
  /^(?:this (?:\w+\.? \d{1,2},? )?(?:story|article|column|headline|version|report|post|piece|item)|the (?:story|headline)) (?:has been|was|is) (?:updated|corrected|refiled|amended|edited|clarified|translated|revised|generated|auto-published|automatically)\b.{0,300}$/i,
  /^(?:esta|este) (?:nota|art[ií]culo|historia|informaci[oó]n) (?:fue|ha sido|se) (?:actualizad[oa]|corregid[oa]|traducid[oa]|actualiz[oó])\b.{0,200}$/i,
  /^(?:the )?(?:opinions|views) (?:expressed (?:here|above|are|in this|by (?:the )?(?:authors?|writers?|columnists?|contributors?))|here|in this)\b.{0,250}$/i,
  /^(?:©|c\) ?(?:19|20)\d\d|copyright,? (?:©|\(c\)|(?:19|20)\d\d|by\b)|(?:19|20)\d\d ©).{0,400}$/i,
  /^an earlier (?:version|headline) (?:of|on) this (?:story|article|report|post|headline|item|column|piece|newsletter|caption)\b.{0,300}$/i,
  /^this material may not be published\b.{0,150}$/i,
  /^(?:distributed by (?:tribune|king features|creators)|visit (?:www\.|https?:|\S+\.(?:com|org|net))|visit .{2,60} at \S+\.(?:com|org|net))\b.{0,150}$/i,
  /^[Pp]osted in(?: [\p{Lu}&][\p{L}.]*| and|,){1,6}$/u,
  /^filed: .{4,60}(?:acc ?no|size)\b.{0,100}$/i,
  /^(?:no part of this|reproduction (?:of|without)|prohibida (?:la|su) reproducci[oó]n)\b.{0,200}$/i,
  /^(?:refiles?|repeats?|corrects?|recasts?|adds?|updates?|removes?|rewrites?|fixes) .{0,80}\b(?:paragraphs?|headline|byline|dateline|typo|throughout|spelling)\b.{0,150}$/i,
  /^.{0,60}\brefiled? to (?:fix|correct|add|remove|clarify|say)\b.{0,200}$/i,
  /^reuters, the news and media division of thomson reuters\b.{0,500}$/i,
  /^visit the thomson reuters privacy statement\b.{0,150}$/i,
  // The exchange rates under a report (Reuters).
  /^\$\s?1\s?=\s?[\d.,]+ [\p{L} ]{3,40}$/u,
  /^(?:published|licensed|available) under .{0,100}creative commons.{0,100}$/i,
  /^creative commons licen[sc]e.{0,100}$/i,
])

/** Lines that may begin in any way: they are looked for only if their own word is there. */
export const namedPeopleAndRights: Rule = (unit) =>
  mayBe.test(unit) && isPeopleOrRights(unit) ? {} : undefined

const mayBe = /contribut|reserved|reservados|columnist/i

const isPeopleOrRights = oneOf([
  /^.{1,120} (?:also )?contributed (?:to|reporting (?:to|for|from)|reporting)(?: to)?\s?(?:this|the|from)?\b.{0,40}\b(?:report|story|article|piece|coverage|from .{1,60}|reporting)\b.{0,120}$/i,
  /^.{3,120} contributed reporting$/i,
  /^.{2,60} (?:is|are) (?:an? )?(?:reuters|bloomberg|guest|syndicated|opinion) (?:breakingviews |opinion )?columnists?\b.{0,200}$/i,
  /^.{0,80}\b(?:all rights reserved|todos los derechos reservados|derechos reservados|reservados todos los derechos)(?:\s?[^\p{L}\s].{0,250})?$/iu,
])

/** The traditional mark for the end of an article, and headings of what a feed leaves out. */
export const endMark = matching(
  [
    /^(?:30|fin|end|ends|xxx)$/i,
    /^here are (?:some|the|a few) (?:of the )?(?:key |more |other |main )?(?:details|facts|highlights|takeaways|points|reactions|comments|quotes|figures)(?: (?:on|of|from|about) [^:]{1,60})?:?$/i,
    /^(?:(?:key )?(?:context|quotes?|details|background|facts|points)|by the numbers|what['’]s next|why it matters|graphic)\s?:?$/i,
  ],
  'last',
)

/** Who wrote, photographed, edited and translated, at either end. */
export const contributors: Rule = (unit, { edge }) => {
  const people = edge !== undefined ? doneBy.exec(unit)?.[1] : undefined
  return people !== undefined && isNames(people.replace(/;[^;]{0,40}\b(?:by|de|por)\b/g, ','))
    ? {}
    : undefined
}

const doneBy =
  /^(?:(?:(?:photography|visuals|graphics|video) and )?(?:photography|photos|visuals|graphics|video|illustrations|reporting|writing|report|text|production|compiled|edited|editing|translated|produced|fact-checked|reported|copy edited|photographed|story|written)(?: and \w+)? by|con (?:informaci[oó]n|datos|reportes?) de|reporte de|edici[oó]n de|editado por|traducido por|traducci[oó]n(?: de)?|escrito por|redactado por|texto(?: de)?|por|(?:text |photo |picture )?(?:editing|design)(?=:)):? (.{3,200})$/i

/** Notes about the text and its author at its beginning or end. */
export const editorsNote: Rule = (unit, { edge, alone }) =>
  edge !== undefined && !alone && note.test(unit) ? {} : undefined

const note =
  /^(?:editor['’]?s['’]? notes?|author['’]?s note|nota (?:del editor|de la redacci[oó]n)|note to readers)\b.{0,600}$/i
