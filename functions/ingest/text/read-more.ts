/** Whether the text of a link says only that there is more to read, in English or Spanish. */
export function isReadMore(text: string): boolean {
  const words = text.slice(0, 200).replace(/\s+/g, ' ').replace(edges, '')
  return ofLink.test(words) || invites(words)
}

/** Whether a sentence is nothing but an invitation to read the article. */
export function invites(sentence: string): boolean {
  return invitations.some((pattern) => pattern.test(sentence))
}

/** Whether a text is empty or whole sentences, so that what follows it stands on its own. */
export function isWhole(text: string): boolean {
  return /(?:^|[.!?…:"”’»)\]])[\s[(|]*$/.test(text.slice(-100))
}

const edges = /^[\s[(→»›>.…-]+|[\s\])→»›>.…:!-]+$/g

/** Words that say so only where they are a link. */
const ofLink =
  /^(?:(?:read|continue|keep|see|view|get|learn|find out|show|click(?: here)?(?: to| for)?)(?: (?:reading|more|on|here))+|(?:click here to )?(?:read|see|view|get|continue)(?: reading)? (?:the )?(?:full|rest|whole|complete|entire|original)\b[ \w]{0,30}|(?:read|see|view|open|get|download) (?:the |this |our )?(?:full |press |news )?(?:article|announcement|bulletin|details|document|notice|page|pdf|post|release|report|story|statement)|more|click here|comments|here|link|permalink|source|m[áa]s(?: informaci[óo]n)?|haga clic aqu[íi])$/i

const what =
  '(?:story|article|post|report|text|piece|version|press release|release|statement|column|transcript|thread|interview|list|entry|item|details?|here|op-ed|document|order|opinion)'
const where = '(?:\\s(?:here|now|below|online|(?:at|on|in|from|via|by visiting) .{1,100}))?'
const invitations = [
  /^(?:continue|keep) reading(?: (?:here|below|(?:this|the|our)(?: full| rest of the| original| entire)? (?:story|article|post|entry|piece|review|column|newsletter|page)|(?:on|at|in) \S+\.(?:com|org|net)|for free)\b.{0,60})?$/i,
  /^(?:read|see|view|show|learn|find out|discover|load|get) more(?: here| now| at (?!\S{1,60}\.gov\b).{1,80}| on .{1,40}\.(?:com|org|net|gov).{0,60})?$/i,
  new RegExp(
    `^(?:please )?(?:read|see|view|get) (?:the |our |her |his |their |this )?(?:full|entire|complete|whole|rest of the|rest of this|rest of our|original|remainder of the)(?: ${what})?(?: for .{1,60}| to .{1,60})?${where}$`,
    'i',
  ),
  /^read (?:it|this|that|the rest|on|in app|online|the (?:story|article|post))(?: (?:here|all|now|at .{1,80}|on .{1,80}|in .{1,80}))?$/i,
  /^read (?:the |this )?(?:full |whole |entire )?(?:story|article|post|report|more)\s?(?:here|at|on)?\s?:?\s(?:https?:\/\/|www\.)\S{3,200}$/i,
  /^read this (?:story|article|post) (?:at|on|in) .{1,60}$/i,
  /^full (?:story|article|text|report|details)(?: (?:here|at .{1,80}|on .{1,80}))?$/i,
  /^(?:leer|lea|lee|ver|vea|conoce|conozca|descubre) m[aá]s(?: (?:aqu[ií]|en .{1,80}))?$/i,
  /^(?:leer|lea|lee|ver|vea) (?:el |la )?(?:art[ií]culo|nota|historia|noticia|texto|informaci[oó]n|entrada)(?: (?:completo|completa|original|entera|entero))?(?: (?:aqu[ií]|en .{1,80}))?$/i,
  /^(?:seguir|sigue|siga|contin[uú]a|contin[uú]e|continuar) leyendo(?: (?:aqu[ií]|en .{1,80}|la nota|el art[ií]culo))?$/i,
  /^read full (?:story|article) for latest details$/i,
  /^(?:le[ae]r?|read)(?: (?:it|this|the|el|la|est[ea])(?: [\wí]+)?)? (?:en|in) (?:espa[ñn]ol|ingl[ée]s|spanish|english)$/i,
]
