import type { Rule } from '../text/rule.ts'
import { isNames } from '../text/unit.ts'

/**
 * Credits of pictures: "(Image credit: …)" (NPR), "(AP Photo/…)", "REUTERS/…" , "Getty Images", "Photo by …" and captions
 * that end in one. The credit is kept.
 */
export const pictureCredit: Rule = (unit, { alone }) => {
  if (unit.length <= LONGEST) {
    for (const pattern of whole) {
      const found = pattern.exec(unit)
      // "Credit: the new form gives none" is news.
      if (found && isCredit(found[1]!)) return { credit: found[1]!.trim() }
    }
    // "Photos by residents show …" is news.
    const by = takenBy.exec(unit)?.[1]
    if (by !== undefined && (by === '' || isCredit(by))) return { credit: by || unit }
  }
  // A text of one paragraph may have a credit after its news.
  const caption = alone ? null : captionEnd.exec(unit.slice(-200))
  return caption ? { credit: caption[1]!.trim() } : undefined
}

/** Whether a text has only names and the words that credits put next to them. */
function isCredit(text: string): boolean {
  const names = text.replace(creditWords, ' ').replace(/[()[\]:;“”"\s]+/g, ' ')
  return names.trim() === '' || isNames(names, 18)
}

const creditWords =
  /(?<!\p{L})(?:courtesy|file|handout|photos?|image|illustration|pool|staff|provided|screenshot|still|through|cortes[ií]a|archivo|foto|special|or|via|ap|afp|s\.?p)(?!\p{L})/giu

/** The most characters of a line that is only a credit. */
const LONGEST = 160

const agencies =
  'getty images|getty|afp|ap|associated press|reuters|epa|efe|shutterstock|istock|bloomberg|upi|zuma press|alamy|adobe stock|unsplash|pexels|wikimedia commons|creative commons|flickr|icon sportswire|sipa usa|cq roll call|tribune news service|tns|nurphoto|anadolu|xinhua|file|pool|handout'

const whole = [
  /^(?:(?:image|photo|picture|video|graphic|illustration|cover|featured image|lead image|header|photograph)s? )?credits?\s?: (.{1,200})$/i,
  /^(?:photos?|image|foto(?:graf[ií]a)?s?|imagen|cr[eé]dito(?: de (?:la )?(?:foto|imagen))?|cr[eé]ditos|photographer|illustration|ilustraci[oó]n|thumbnail|cover|banner)\s?: (.{1,200})$/i,
  /^(ap photo(?:\s?[/:,(|] ?.{1,120}| by .{1,120})?|reuters\/\p{L}.{1,100}|(?:\p{L}[\p{L}.'’-]* ){0,4}\p{L}+ ?\/ ?(?:for )?(?:the )?(?:associated press|ap(?: photo)?|afp|reuters|getty|efe|epa|bloomberg|npr|pool)\b.{0,80})$/iu,
  new RegExp(
    `^((?:[\\p{L}.'’ -]{2,60} ?(?:/|via|\\|) ?)?(?:${agencies})(?: ?(?:/|via|\\|) ?[\\p{L} .]{2,40}){0,3})$`,
    'iu',
  ),
]

const takenBy =
  /^(?:(?:image|photo|picture|illustration|graphic|photograph)s? (?:by|via|from|courtesy(?: of)?|source)|photo illustration by|courtesy(?: of| photo)?|file (?:photo|image)|stock (?:photo|image)|handout|foto(?:graf[ií]a)? (?:de|por|cortes[ií]a(?: de)?)|cortes[ií]a(?: de)?|imagen de)\b:?\s?(.{0,160})$/i

/** A caption whose end names the photographer in brackets. A unit no longer has brackets at its very end. */
const captionEnd =
  /[([]((?:(?:ap|file|staff|courtesy|pool|reuters|handout) )?(?:photo|photos|image|picture|foto|photograph)(?: (?:by|courtesy|via|from|illustration|de|por)\b|\/|:| credit)[^()[\]]{1,140}|[^()[\]]{0,80}\b(?:getty images|ap photo|via ap|reuters\/|\/reuters|\/ap|\/afp|\/getty|shutterstock|image credit|file photo|photo by)\b[^()[\]]{0,80})$/i
