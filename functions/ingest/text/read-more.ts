/** Whether the text of a link says only that there is more to read, in English or Spanish. */
export function isReadMore(text: string): boolean {
  return phrase.test(text.replace(/\s+/g, ' ').replace(edges, ''))
}

/** Whether a text is empty or whole sentences, so that what follows it stands on its own. */
export function isWhole(text: string): boolean {
  return /(?:^|[.!?…:"”’»)\]])[\s[(|]*$/.test(text.slice(-100))
}

const edges = /^[\s[(→»›>.…-]+|[\s\])→»›>.…:!-]+$/g

const phrase =
  /^(?:(?:read|continue|keep|see|view|get|learn|find out|show|click(?: here)?(?: to| for)?)(?: (?:reading|more|on|here))+|(?:click here to )?(?:read|see|view|get|continue)(?: reading)? (?:the )?(?:full|rest|whole|complete|entire|original)\b[ \w]{0,30}|(?:read|see|view|open|get|download) (?:the |this |our )?(?:full |press |news )?(?:article|announcement|bulletin|details|document|notice|page|pdf|post|release|report|story|statement)|more|full (?:story|article|text)|click here|comments|here|link|permalink|source|le(?:er|a|e) m[áa]s|s(?:eguir|igue|iga) leyendo|contin(?:uar|[úu]a|[úu]e) leyendo|ver m[áa]s|m[áa]s(?: informaci[óo]n)?|haga clic aqu[íi])$/i
