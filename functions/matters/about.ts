import type { Matter, MatterKind, MatterStatus } from '../domain/model/matter.ts'
import type { StoryArticle } from '../domain/model/story.ts'
import { firstSentences } from '../domain/text/sentences.ts'
import { isReport } from './linking/claims.ts'
import type { Attached } from './linking/group.ts'
import type { Sources } from './linking/voices.ts'
import { officialTitle } from './official-title.ts'
import { names } from './status/reports.ts'
import { stepOf } from './status/statement.ts'

/** Sentences that say what a matter is. */
const ABOUT_SENTENCES = 2
/** The steps of which an official text says what the matter is. What comes later tells what happened to it. */
const defining: Record<MatterKind, readonly MatterStatus[]> = {
  case: ['filed'],
  rule: ['proposed', 'final'],
  bill: ['introduced'],
  order: ['signed'],
  designation: ['designated', 'extended', 'terminated'],
}
const nobody = { own: [], others: [] }
/** What a register puts before the abstract: "Proposed Rule by the Agency on 03/02/2026." */
const register =
  /^(?:proposed|interim final|direct final|temporary|final)?\s?(?:rules?|notices?|presidential document)\b[^.]{0,120}\.\s+(?=\p{Lu})/iu

/**
 * What a matter is, in two sentences: of the first official text with which it began, else of the first of its office, else
 * of the first report that names it. What happens later does not change it. Its stories are sorted, the earliest first.
 */
export function aboutOf(
  attached: readonly Attached[],
  kind: MatterKind,
  sources: Sources,
): Matter['about'] | undefined {
  let office: Matter['about']
  let report: Matter['about']
  for (const one of attached) {
    const { id: story, articles } = one.from.story
    for (const article of articles) {
      if (!names(one, article) || !isReport(article)) continue
      const isOfficial = sources.makes(article, kind)
      if (isOfficial) {
        const text = aboutIn(article, story, kind === 'bill')
        const begins = text && stepOf(article, kind, true, nobody)
        if (begins && defining[kind].includes(begins)) return text
        // A court's later text tells what it decided.
        if (kind !== 'case') office ??= text
      }
      const first = report ? undefined : aboutIn(article, story)
      if (first) report = isOfficial ? first : { ...first, isReport: true }
    }
  }
  return office ?? report
}

function aboutIn(
  { title, summary, language, outlet, url }: StoryArticle,
  story: string,
  orTitle = false,
): Matter['about'] {
  const said = summary.replace(register, '') || (orTitle ? officialTitle(title) : '')
  if (said === '') return undefined
  return { text: firstSentences(said, ABOUT_SENTENCES), language, story, outlet, ...(url && { url }) }
}
