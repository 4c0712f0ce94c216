/** A new thought in a headline. */
const clauseEnd = /[;:—–?]+\s|\s\|\s|,?\s(?:as|while|amid|mientras)\s/i
/** What is only asked, before the answer: "Judge blocked rule? No". */
const asked = /(?:^|(?<=[;:—–|?.!]\s))(?:[^;:—–|?]|:(?!\s)){1,300}\?["”’)]*(?=\s)/gu
/** The words of somebody, within quotation marks. */
const quoted =
  /"[^"]{1,300}"|“[^”]{1,300}”|«[^»]{1,300}»|(?<![\p{L}\d])['‘](?:[^'‘’]|(?<=\p{L})['’](?=\p{L})){1,300}['’](?!\p{L})/gu
/** Who acts in quoted words, so that they are a statement and no name. */
const actor =
  /\b(?:courts?|judges?|justices|circuit|senate|house|congress|governor|president|trump|government|administration|DHS|USCIS|jue(?:z|za|ces)|cortes?|tribunal|suprema|senado|cámara|gobernador|gobierno)\b/i
/** The number of a case, which has stops and colons of its own: "No. 1:26-cv-01016". */
const docket = /,?\s\(?(?:case |caso )?(?:nos?|núms?)\.\s?\d[\w:.-]{0,30}\)?/giu
/** A stop after an abbreviation does not end a thought: "Alder v. Rowan", "Gov. Alder", "Rowan Inc. et al." */
const abbreviated =
  /(?<![\p{L}\d])(vs?|Gov|Sens?|Reps?|Sec|Atty|Gen|Lt|Mr|Mrs|Ms|Dr|Sr|Sra|Jr|St|Inc|Corp|Co|Ltd|Dept|al|Ariz|Calif|Colo|Conn|Fla|Ga|Ill|Ind|Kan|La|Mass|Md|Mich|Minn|Miss|Mo|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\./gu

/**
 * The clauses of a headline or sentence in which its writer says something: without questions that the rest answers, and
 * without what somebody else is quoted to say. `isOwnWord`: an office speaks, which quotes itself.
 */
export function clausesOf(text: string, isOwnWord: boolean): string[] {
  const stated = text.replace(asked, '')
  const written = isOwnWord ? stated : stated.replace(quoted, (words) => (actor.test(words) ? '“…”' : words))
  return written.split(clauseEnd).filter(Boolean)
}

/** The simple past of those whose perfect is another word. */
const pasts = new Map([
  ['withdrawn', 'withdrew'],
  ['thrown', 'threw'],
  ['frozen', 'froze'],
  ['taken', 'took'],
])

/** "Has withdrawn" as "withdrew", and "ha bloqueado" as "bloqueó". */
function inSimplePast(clause: string): string {
  return clause
    .replace(
      /\b(?:has|have) (\p{L}+ly )?(withdrawn|thrown|frozen|taken)\b/giu,
      (_, adverb = '', verb: string) => `${adverb}${pasts.get(verb.toLowerCase())}`,
    )
    .replace(
      /(?<!\p{L})(ha|han) (puesto|\p{L}{2,15}[ai]do)(?!\p{L})/giu,
      (_, ha: string, participle: string) => {
        const isPlural = ha.length > 2
        if (participle === 'puesto') return isPlural ? 'pusieron' : 'puso'
        const stem = participle.slice(0, -3)
        if (participle.endsWith('ado')) return stem + (isPlural ? 'aron' : 'ó')
        return stem + (isPlural ? 'ieron' : 'ió')
      },
    )
}

/** A clause in the form that patterns read: without what only looks like the end of a thought, and in the simple past. */
export function plain(clause: string): string {
  return inSimplePast(withoutStops(clause))
}

/** "H.R. 7" as "HR 7", since a full stop ends a thought, and "granted the motion for a stay" as "granted a stay". */
function withoutStops(clause: string): string {
  return clause
    .replace(docket, ' ')
    .replace(abbreviated, '$1')
    .replace(/(?<!\p{L})(\p{Lu})\.(?=\p{Lu}|\s\d)/gu, '$1')
    .replace(/(?<=\p{Lu})\.(?=\s)/gu, '')
    .replace(
      /\b(grants|granted) (?:an? |the )?(?:\p{L}+['’]? ){0,2}?(?:motion|petition|request|application) for (?=\p{L})/giu,
      '$1 ',
    )
    .replace(/\b(?:motion|petition|request|application) for ((?:\p{L}+ ){1,4}granted)\b/giu, '$1')
}
