import { siteOf } from '../../domain/story/publisher.ts'
import { endsSentence } from './text/cut.ts'
import { similarHeadline } from './text/headline.ts'

/**
 * Whether a description is not a summary but the headline with its outlet, or a list of such lines (Google News): "Judge blocks
 * rule  Courier". Google News never has anything else.
 */
export function isHeadlineList(
  paragraphs: readonly string[],
  { title, outlets, link }: { title: string; outlets: readonly string[]; link: string | undefined },
): boolean {
  if (siteOf(link) === 'news.google.com') return true
  const [first] = paragraphs
  if (first === undefined || outlets.length === 0 || paragraphs.length > 40) return false
  const name = outlets.find((one) => one !== '' && first.toLowerCase().endsWith(one.toLowerCase()))
  const isRepeat = name !== undefined && similarHeadline(first.slice(0, -name.length), title)
  return isRepeat && paragraphs.every((line) => line.length < 250 && !endsSentence(line.trim()))
}
