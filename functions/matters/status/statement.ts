import type { PolicyStatus } from '../../domain/model/article.ts'
import type { MatterKind, MatterStatus } from '../../domain/model/matter.ts'
import type { StoryArticle } from '../../domain/model/story.ts'
import { firstSentences } from '../../domain/text/sentences.ts'
import { isDenial } from './denials.ts'
import { type Speaker, stepIn } from './steps.ts'

/** What a court may do to a policy, the more exact word of each ruling first. */
export const courtSteps: readonly MatterStatus[] = ['vacated', 'stayed', 'enjoined', 'tro']

/** Stages of official documents that are words of matters. */
const stages: Partial<Record<PolicyStatus['stage'], MatterStatus>> = {
  proposed: 'proposed',
  final: 'final',
  withdrawn: 'withdrawn',
  enjoined: 'enjoined',
  stayed: 'stayed',
  vacated: 'vacated',
}
/** What a document does to an earlier one says more than its type: a rule that delays another rule is no second final rule. */
const said = new Set<MatterStatus>([
  'delayed',
  'withdrawn',
  'revoked',
  'terminated',
  'extended',
  'designated',
])
/** Documents that change no status. */
const noStep =
  /\b(?:correction|correcting amendment|technical amendment|(?:extension|reopening) of (?:the )?comment period|(?:public )?(?:meeting|hearing)s?$)/i
/** "A v. B, No. 1:26-cv-1 (D. Md.)" before a colon or alone: a court's own heading. */
const caption = /\sv(?:s?\.|\b)\s|\bNo\. (?:\d:)?\d\d-/i
const presidential = /^presidential document$/i
/** What an order does to another one that it names, before its number. */
const undoingOrder =
  /\b(?:revo(?:k|c)\w{1,6}|rescind\w{0,3}|rescission of|terminat\w{1,4}|repeal\w{0,3})\b[^;:]{0,60}$/i
const changingOrder =
  /\b(?:amend\w{0,5}|modif\w{1,8}|continu\w{1,6}|implement\w{0,6}|clarif\w{1,8}|adjust\w{0,5}|extend\w{0,3}|pursuant to|under)\b[^;:]{0,60}$/i

/** How a matter and others of its kind are written where it is spoken of. */
export interface Mentions {
  own: readonly string[]
  others: readonly string[]
}

/** What an article reports to have happened to a matter. */
export function stepOf(
  article: StoryArticle,
  kind: MatterKind,
  isOfficial: boolean,
  mentions: Mentions,
): MatterStatus | undefined {
  return isOfficial ? officialStep(article, kind, mentions) : reportedStep(article, kind, mentions)
}

/** In the headline; what only says that a court ruled is said better by the first sentence. */
function reportedStep(
  { title, summary }: StoryArticle,
  kind: MatterKind,
  mentions: Mentions,
): MatterStatus | undefined {
  const speaker = { own: ownIn(title, mentions) }
  // Who denies it in one of the two reports nothing in the other.
  const first = firstSentences(summary, 1)
  if (isDenial(title) || isDenial(first)) return undefined
  const inTitle = stepIn(title, kind, speaker)
  if (inTitle && inTitle !== 'decided') return inTitle
  return stepIn(recent(first), kind, speaker) ?? inTitle
}

/** A sentence without what it tells of the past: "the rule that a judge blocked last month". */
function recent(sentence: string): string {
  return past.test(sentence) ? '' : sentence
}
const past =
  /\b(?:last (?:month|year|spring|summer|fall|autumn|winter)|(?:months?|years?|weeks?) (?:ago|earlier|after)|in (?:19|20)\d\d|earlier this (?:month|year)|previously|el (?:mes|año) pasado|had (?:been )?\w+ed)\b/i

function officialStep(article: StoryArticle, kind: MatterKind, mentions: Mentions): MatterStatus | undefined {
  const { title, summary, document } = article
  const first = firstSentences(summary, 1)
  const speaker: Speaker = {
    isOffice: true,
    isCourt: kind === 'case' && caption.test(title),
    own: ownIn(title, mentions),
  }
  const steps = () => stepIn(title, kind, speaker) ?? stepIn(first, kind, speaker)
  if (kind === 'case' || kind === 'bill') return steps()
  if (noStep.test(title) || (document && noStep.test(first))) return undefined
  if (caption.test(title) || stepIn(title, 'case') === 'filed') {
    // What is filed in a court may call a rule final, and does not make it so.
    const step = stepIn(title, kind, { ...speaker, isOffice: false, isCourt: true })
    return step && courtSteps.includes(step) ? step : undefined
  }
  if (kind === 'order') return orderStep(article, mentions, steps)
  if (kind === 'designation') return steps()
  return ruleStep(article, first, speaker)
}

function orderStep(
  { title, summary, document }: StoryArticle,
  { own }: Mentions,
  steps: () => MatterStatus | undefined,
): MatterStatus | undefined {
  if (!presidential.test(document?.type ?? '')) return steps()
  for (const text of [title, summary]) {
    const at = own.map((one) => text.indexOf(one)).find((index) => index >= 0)
    if (at === undefined) continue
    const before = text.slice(Math.max(0, at - 100), at)
    if (undoingOrder.test(before)) return 'revoked'
    if (changingOrder.test(before)) return undefined
    // An order that only refers to another one does not begin with it.
    return text === title || at < 40 ? 'signed' : undefined
  }
  return 'signed'
}

/** What the register says that a document does, else what it is. A title says what a rule is about, and not what happened to it. */
function ruleStep(
  { title, status, document }: StoryArticle,
  first: string,
  speaker: Speaker,
): MatterStatus | undefined {
  const action = title.includes(';') ? title.slice(title.lastIndexOf(';') + 1) : title
  const type = /^(?:proposed|interim|final|direct|notice)[^;.]{0,40};\s*([^.]{3,80})/i.exec(first)?.[1]
  for (const text of document ? [action, type ?? ''] : [title]) {
    const inAction = stepIn(text, 'rule', document ? { isOffice: true } : speaker)
    if (inAction && said.has(inAction)) return inAction
  }
  // A new rule that rescinds an older one is not withdrawn itself.
  const isNew = status?.stage === 'withdrawn' && /^rescission\b/i.test(title)
  const typed = /^proposed rule$/i.test(document?.type ?? '') ? 'proposed' : 'final'
  const stated = isNew && document ? typed : status && stages[status.stage]
  return stated ?? stepIn(title, 'rule', speaker) ?? stepIn(first, 'rule', speaker)
}

/** "Vacates order in A v. B, not C v. D": named only to set it apart. */
const setApart = /(?<!\p{L})(?:not|unlike|than|like|no(?: en)?|a diferencia de)(?: in)?\s$/iu

/**
 * The parts of a headline, or of the sentence after it, that speak of a matter where others are spoken of beside it. What names
 * none goes on with the one before; but a semicolon ends a thought.
 */
function ownIn(title: string, { own, others }: Mentions): (clauses: readonly string[]) => readonly string[] {
  const has = (text: string, names: readonly string[]) => names.some((name) => text.includes(name))
  const places = own.flatMap((name) => (title.includes(name) ? [title.indexOf(name)] : []))
  if (places.length > 0 && places.every((at) => setApart.test(title.slice(0, at)))) return () => []
  const thoughts = title.split(/;\s/)
  const foreign = has(title, own) ? thoughts.filter((thought) => !has(thought, own)) : []
  const isForeign = (clause: string) => foreign.some((thought) => thought.includes(clause))
  if (others.length === 0) return (clauses) => clauses.filter((clause) => !isForeign(clause))
  return (clauses) => {
    let isOwn = !has(title, others) || has(title, own)
    return clauses.filter((clause) => {
      if (has(clause, own)) isOwn = true
      else if (has(clause, others)) isOwn = false
      return isOwn && !isForeign(clause)
    })
  }
}
