import { isNames } from '../text/unit.ts'

/**
 * Bylines that open a text: "By Jane Doe | …", "By JANE DOE, Associated Press", "Por Ana Ruiz —", "by Jane Doe, Special to
 * ProPublica". "By Monday, …" is news, so names are needed, and a mark or an end behind them.
 */
export function withoutByline(text: string): { rest: string; author: string } | undefined {
  const start =
    /^(?:(?:story|words|text|written|reported|posted|texto|escrito|redactado) )?(?:by|por)(?::\s?|\s)/i.exec(
      text.slice(0, 30),
    )
  if (!start) return undefined
  const beginning = text.slice(start[0].length, start[0].length + LONGEST)
  const mark = /\s?[|•·]\s?|\s[-–—]{1,2}\s|\s?\/\/\s?/.exec(beginning)
  if (mark && isPeople(beginning.slice(0, mark.index)))
    return {
      rest: text.slice(start[0].length + mark.index + mark[0].length),
      author: beginning.slice(0, mark.index),
    }
  const whole = text.slice(start[0].length)
  return whole.length <= LONGEST && isPeople(whole) ? { rest: '', author: whole } : undefined
}

const LONGEST = 140

/** Whether the words can be people: names with capitals, with roles and outlets behind commas. */
function isPeople(text: string): boolean {
  const name = text.trim().replace(/[.:]$/, '')
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
  /\b(?:(?:staff|senior|special|contributing|associate|managing|politics|political|immigration|health|education|news|national|investigative|data|breaking news|digital) )*(?:writers?|reporters?|correspondents?|editors?|contributors?|columnists?|producers?|to the|redactora?|corresponsal|periodista|reportera?)\b/gi
