import type { Story } from '../../../domain/model/story.ts'
import { isSuit } from '../sections/courts.ts'
import { isFederalMeasure } from '../sections/federal-bodies.ts'
import { isLaw, isPassage } from '../sections/legislatures.ts'
import { isRuling } from '../sections/rulings.ts'

/** What a story reports, from what changes most for people to what changes nothing. */
export type Action = 'act' | 'measure' | 'step' | 'news' | 'statement'

const order = new RegExp(
  '\\b(?:signs?|signed|issues?|issued|firma|firmó)\\b.{0,60}\\b(?:executive order|proclamation|orden ejecutiva|proclama)\\b|' +
    '\\b(?:proclamation|executive order)\\b.{0,20}\\b(?:adds|bars|suspends|ends|bans|halts|expands)\\b',
  'i',
)
const finalRule = /\b(?:final rule|rule takes effect|norma definitiva|regla definitiva)\b/i
const step =
  /\b(?:propos(?:es|ed|al)|draft rule|sues?|sued|lawsuit|files? suit|appeals (?:to|ruling|order|decision)|committee|panel advances|regla propuesta|demanda(?:n|ron)?|propone)\b|\b(?:asks?|urges?|petitions?|pide(?:n)?|insta(?:n)?)\b.{0,30}\b(?:court|judges?|justices|SCOTUS|corte|jueza?|tribunal)\b/i
/** An agency's notice of what it decided, by its title. */
const notice =
  /^(?:notice of )?(?:the )?(?:termination|extension|(?:re)?designation)\b.{0,60}\b(?:temporary protected status|TPS|designation)\b/i
const statement =
  /\b(?:says|said|slams?|blasts?|condemns?|criticiz\w{1,3}|urges?|calls (?:for|on)|warns?|vows?|defends?|denounces?|praises?|rips|responds?|dice|condena|critica|exige|pide|advierte)\b/i

/** "…, Noem says" and "…, data shows" tell who reports it, and not that somebody only said something. */
const attribution = /,\s[^,]{1,60}\s(?:says?|said|reports?|shows?|finds?|dice|según [^,]{1,40})$/i

/**
 * The kind of action that a story reports, by its headline and its official document: a ruling, a final rule or a law is an
 * act; then comes what the federal government began or ended; a proposal, a suit or a vote is a step towards one; then come events, and last what somebody says of them.
 */
export function actionOf(story: Story): Action {
  const headline = story.headline.slice(0, 400).replace(attribution, '')
  const { status } = story
  if (isRuling(story) || isLaw(story) || order.test(headline) || finalRule.test(headline)) return 'act'
  if (story.kind === 'official' && notice.test(headline)) return 'act'
  if (status && ['final', 'enjoined', 'stayed', 'vacated', 'withdrawn'].includes(status.stage)) return 'act'
  if (isFederalMeasure(story)) return 'measure'
  if (status?.stage === 'proposed' || isPassage(story) || isSuit(story) || step.test(headline)) return 'step'
  return statement.test(headline) ? 'statement' : 'news'
}
