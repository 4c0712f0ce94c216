import type { ItemKind, PolicyStatus } from '../domain/model/article.ts'
import type { OfficialDocument } from '../domain/model/official-document.ts'
import { fullDay, writtenDay } from '../domain/text/written-day.ts'
import { courtAct } from './court-act.ts'

const stages: [RegExp, PolicyStatus['stage']][] = [
  [
    /(?<!\b(?:to|would|may|could) )\b(?:withdraws?|withdrawal of|withdrawn|rescinds?|rescission of)\b.{0,60}\b(?:rule|notice|guidance|designation|proposed)\b/i,
    'withdrawn',
  ],
  [/\b(?:notice of proposed rule-?making|proposed rules?|proposed regulations?|proposes?)\b/i, 'proposed'],
  [/\b(?:interim final rules?|final rules?|temporary final rules?|final regulations?)\b/i, 'final'],
  [/\b(?:notices?|proclamations?|determination|designation|policy memorandum|policy alert)\b/i, 'notice'],
]

/** A withdrawal counts first, then what a court did, then what the document is. */
const stageIn = (text: string): PolicyStatus['stage'] | undefined => {
  const stage = stages.find(([pattern]) => pattern.test(text))?.[1]
  return stage === 'withdrawn' ? stage : (courtAct(text) ?? stage)
}

const effective = new RegExp(
  `\\b(?:effective(?: date)?(?: today,?| immediately,?)?(?: on| as of| beginning)?|takes? effect(?: today,?)?(?: on)?)[:\\s]{1,3}${fullDay}`,
  'i',
)
/** "The effective date of the rule is delayed until January 31, 2027": the day that counts, whatever other day is named. */
const delayed = new RegExp(
  `\\b(?:(?:delay|postpon|defer)(?:s|ed|ing|es)?|effective date)\\b[^.;]{0,120}?\\b(?:until|to)\\s(?:\\p{L}+day, )?${fullDay}`,
  'iu',
)
const comments = new RegExp(
  `\\bcomments?\\b[^.]{0,120}?\\b(?:by|before|until|through|on or before|due|close[sd]?)\\b[:\\s]{1,3}(?:on )?${fullDay}`,
  'i',
)

/** The Federal Register's document types. A presidential document may be at any stage, so it is missing here. */
const stageOfType: Record<string, PolicyStatus['stage']> = {
  __proto__: null as never,
  rule: 'final',
  'proposed rule': 'proposed',
  notice: 'notice',
}

/**
 * The stage and dates of the policy of an official document: as the register states them, else as the text does. Returns
 * `undefined` for news about it.
 */
export function statusOf(
  kind: ItemKind,
  title: string,
  text: string,
  document?: OfficialDocument,
): PolicyStatus | undefined {
  if (kind !== 'official') return undefined
  const written = writtenStatus(title, text)
  const typed = stageOfType[document?.type?.toLowerCase() ?? '']
  const stage = written?.stage === 'withdrawn' ? written.stage : (typed ?? written?.stage)
  if (!stage) return undefined
  const effective = document?.effective ?? written?.effective
  const commentsClose = document?.commentsClose ?? written?.commentsClose
  return { stage, ...(effective && { effective }), ...(commentsClose && { commentsClose }) }
}

/**
 * The title of a document of a court, or of a party to a case. Rules are about petitions, administrative appeals, immigration
 * courts and their judges, too.
 */
const aboutCase =
  /\sv\.\s|\b(?:(?<!immigration )(?:courts?|judges?)(?<!law judges?)|circuit|complaint|lawsuit|petitions? for (?:review|rehearing|certiorari|a writ)|injunction|restraining order|plaintiffs?|certiorari|demanda|tribunal|jueza?)\b/i

function writtenStatus(title: string, text: string): PolicyStatus | undefined {
  const beginning = text.slice(0, 3000)
  // A suit or a ruling names the rule that it is about, and is no rule itself.
  const stage = stageIn(title) ?? (aboutCase.test(title) ? courtAct(beginning) : stageIn(beginning))
  if (!stage) return
  const from = writtenDay((delayed.exec(beginning) ?? effective.exec(beginning))?.[1])
  const until = writtenDay(comments.exec(beginning)?.[1])
  return { stage, ...(from && { effective: from }), ...(until && { commentsClose: until }) }
}
