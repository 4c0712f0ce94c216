import { isNames } from '../text/unit.ts'

/**
 * Bylines that open a text: "By Jane Doe | …", "By JANE DOE, Associated Press", "Por Ana Ruiz —", "by Jane Doe, Special to
 * ProPublica". "By Monday, …" is news, so there must be names, and a mark or the end of the text after them.
 */
export function withoutByline(
  text: string,
  ownNames: readonly string[] = [],
): { rest: string; author: string } | undefined {
  const start =
    /^(?:(?:story|words|text|written|reported|posted|texto|escrito|redactado) )?(?:by|por)(?::\s?|\s)/i.exec(
      text.slice(0, 30),
    )
  if (!start) return undefined
  const beginning = text.slice(start[0].length, start[0].length + LONGEST)
  const mark = /\s?[|•·]\s?|\s[-–—]{1,2}\s|\s?\/\/\s?/.exec(beginning)
  if (
    mark &&
    (isPeople(beginning.slice(0, mark.index)) ||
      /^(?:redacci[oó]n|staff|agencias?)$/i.test(beginning.slice(0, mark.index)))
  )
    return {
      rest: text.slice(start[0].length + mark.index + mark[0].length),
      author: beginning.slice(0, mark.index),
    }
  const run = withoutMark(text.slice(start[0].length), ownNames)
  if (run) return run
  const whole = text.slice(start[0].length)
  return whole.length <= LONGEST && isPeople(whole)
    ? { rest: '', author: whole.replace(/\s*\([^()]*\)/g, '') }
    : undefined
}

/** "Jane Doe Special to the Courier A judge …": the role or the newspaper separates the name from the news. */
function withoutMark(
  text: string,
  ownNames: readonly string[],
): { rest: string; author: string } | undefined {
  for (const count of [2, 3]) {
    const name = new RegExp(`^(?:\\p{Lu}[\\p{L}.'’-]{1,20} ){${count}}`, 'u').exec(text.slice(0, 70))?.[0]
    const rest =
      name !== undefined && isPeople(name) ? withoutEmployer(text.slice(name.length), ownNames) : undefined
    if (name !== undefined && rest !== undefined) return { rest, author: name }
  }
  return undefined
}

function withoutEmployer(text: string, ownNames: readonly string[]): string | undefined {
  const special = /^(?:[Ss]pecial|SPECIAL) (?:to|TO|for|FOR) (?:[Tt]he )?/.exec(text.slice(0, 30))
  const rest = text.slice(special?.[0].length ?? 0)
  const own = ownNames.find((one) => one.length > 3 && rest.toLowerCase().startsWith(`${one.toLowerCase()} `))
  if (own) return rest.slice(own.length + 1)
  const role =
    /^(?:The )?(?:Associated Press|Staff Writer|Staff Reporter|Contributing Writer|Correspondent|CNN|NPR) (?=\p{Lu})/u.exec(
      rest.slice(0, 50),
    )
  return role ? rest.slice(role[0].length) : undefined
}

const LONGEST = 140

/** Whether the words can be people: names with capitals, with roles and outlets after commas. */
function isPeople(text: string): boolean {
  const name = text.trim().replace(/[.:]$/, '').replace(/[()]/g, '')
  const words = name.split(/[\s,]+/)
  if (words.length < 2 || words.length > 16 || !/^[\p{Lu}]/u.test(name)) return false
  if (
    /^(?:The|This|That|A|An|Its|His|Her|Their|My|Our|No|All|Some|Many|Most|One|Two|El|La|Los|Las|Un|Una|Executive|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Court|Law|January|February|March|April|May|June|July|August|September|October|November|December)\b/.test(
      name,
    )
  )
    return false
  return isNames(name.replace(roles, ' '), 16)
}

const roles =
  /\b(?:(?:staff|senior|special|contributing|associate|managing|politics|political|immigration|health|education|news|national|investigative|data|breaking news|digital) )*(?:writers?|reporters?|correspondents?|editors?(?:-at-large)?|contributors?|columnists?|producers?|to the|redactora?|corresponsal|periodista|reportera?)\b/gi
