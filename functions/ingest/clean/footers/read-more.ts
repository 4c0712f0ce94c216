import { invites } from '../../text/read-more.ts'
import { similarHeadline } from '../text/headline.ts'
import { oneOf, type Rule } from '../text/rule.ts'
import { isNames } from '../text/unit.ts'

/**
 * Invitations to read on: "Continue reading … →" (WordPress themes, the Guardian), "Read more" (Drupal, Squarespace, Blogger),
 * "(more…)", "Click here", "Related: …", and links to other articles inside a text.
 */
export const readMore: Rule = (unit, { title, edge, alone, isParagraph }) => {
  // "Related: the two cases share a judge" is news.
  if (/^\p{Lu}\p{Ll}[^:]{0,30}: (?:\p{Ll}+ ){2}/u.test(unit)) return undefined
  // "WATCH: A judge blocks the fee. The county …" is a label before news, but such a line among others is a link.
  if ((alone || (!isParagraph && edge === 'first')) && labelled.test(unit)) return undefined
  if (invites(unit) || isAnywhere(unit)) return {}
  if (edge !== undefined && isAtEdge(unit)) return {}
  const where = /^(?:continue|keep) reading (?:at|on|in) (?:the )?(.{2,60})$/i.exec(unit)?.[1]
  if (edge !== undefined && where && isNames(where, 6)) return {}
  const goesOn = invitation.exec(unit)
  return goesOn && similarHeadline(unit.slice(goesOn[0].length), title) ? {} : undefined
}

const labelled =
  /^(?:watch|listen|video|photos|read|must[ -]read|previously)(?: (?:now|live|the video))?\s?[:|] ./i

const invitation =
  /^(?:continue reading|keep reading|read(?: more)?|more|full story|read the (?:full|rest of the|original|entire) (?:story|article|post)|seguir leyendo|sigue leyendo|continuar leyendo|contin[uú]a leyendo|leer m[aá]s|lee m[aá]s)\s?(?:about|on|of|de|sobre)?[\s:"“]*/i

const isAnywhere = oneOf([
  /^(?:to read (?:more|the (?:full|rest|entire|complete) .{0,60})|for (?:more (?:information|details|on this story)|the (?:full|complete|rest of the) .{1,40})),?.{0,150}\b(?:click|visit|go to|see|here|www\.|https?:|follow .{1,60}@).{0,120}$/i,
  /^(?:please )?(?:click|tap|press) (?:here|on (?:the|this)|the (?:link|button|image|headline|title|play))(?: (?:below|above|to|for|if|and see|and read)\b.{0,200})?$/i,
  // A line such as "Related: …" or "READ MORE: …" names another article.
  /^(?:related(?: (?:stories|story|articles?|coverage|content|reading|links?|news|posts?|video))?|also read|read also|read next|up next|read more|see also|see more|more(?: (?:on this|from .{1,40}|news|stories|coverage|like this|headlines|information))?|further reading|recommended(?: reading| for you)?|you (?:may|might) (?:also )?(?:like|be interested in)|don['’]t miss|must read|must-read|in other news|trending|most read|popular|previous(?:ly)?|editor['’]?s['’]? picks?|top stories|watch(?: now| more| live| next| video| the video)?|listen(?: now| to more)?|video|photos|read)\s?[:|](?: .{0,250})?$/i,
  /^(?:related(?: (?:stories|articles?|coverage|content|reading|links?|posts?))?|recommended(?: stories)?|more (?:stories|news|from .{1,60}|on this (?:story|topic)|like this|headlines)|you (?:may|might) also like|further reading|read next|up next|trending(?: now| stories)?|most (?:read|popular)|editor['’]?s['’]? picks|see more|view all|see all|back to top)$/i,
  /^(?:haz|haga|da|d[eé]|hacer|pulsa|pulse|pincha) (?:clic|click)?\s?(?:aqu[ií]|en (?:este|el) (?:enlace|v[ií]nculo|link))(?: .{0,150})?$/i,
  /^(?:lea|lee|ve|vea|mira|mire|leer|escucha) (?:tambi[eé]n|adem[aá]s|m[aá]s)(?:\s?[:|•–—-].{0,250})?$/i,
  /^(?:(?:tambi[eé]n )?(?:te|le) (?:puede interesar|podr[ií]a interesar|recomendamos(?: leer)?|interesa|interesar[aá]|sugerimos(?: leer)?))(?:\s?[:|•–—-].{0,250})?$/i,
  /^(?:m[aá]s informaci[oó]n|m[aá]s noticias|art[ií]culos? relacionados?|notas? relacionadas?|noticias? relacionadas?|relacionado|recomendado|en otras noticias|no te pierdas)(?: aqu[ií]|\s?:.{0,250})?$/i,
  /^this is a content summary only\b.{0,150}$/i,
])
const isAtEdge = oneOf([
  /^(?:source|fuente|link|enlace|permalink|details|comments?|comentarios|share|more|m[aá]s|print|email|original|visit (?:site|website)|website|view (?:article|post|story|original|in browser|this .{1,40}|online|comments)|open (?:article|link|in .{1,30})|go to (?:article|story|source|.{1,30} to read .{1,40})|continue reading on .{1,60}|\d{1,4} comments?|watch (?:now|here|live|the (?:full )?video(?: (?:above|below))?|video|the full .{1,40}|it here)|listen (?:now|here|live|to the (?:full|episode).{0,40})|download (?:here|pdf|the pdf|audio|episode)|learn more about .{1,100}|read more (?:about|on|from|in|of|by|:) .{1,160}|see (?:the )?(?:photos|video|gallery|list|map)(?: here)?|more (?:at|on|here:?) (?:https?:|www\.|\S+\.(?:com|org|net)\b|this (?:story|topic)).{0,80})$/i,
  /^(?:[Ss]ource|SOURCE|[Ff]uente|[Ll]ink|[Ee]nlace|[Vv][ií]a|[Oo]riginal)\s?: (?:https?:|www\.|[\p{Lu}\d])[^.]{1,100}$/u,
])
