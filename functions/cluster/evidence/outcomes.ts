import { actsIn } from './acts.ts'
import { createWordList } from './word-list.ts'

/**
 * Opposite ends that one matter may come to. Reports of one event name the same end. A title that names both, such as one about a
 * jury that convicts one man and acquits another, contradicts neither. A title is about a question if it has one of the words in
 * `of` and none of those in `unless`. `_` joins two words, `*` stands for all endings.
 */
const questions: readonly { of: string; unless?: string; ends: readonly string[] }[] = [
  {
    of: 'jury juror jurors verdict convict* acquit* guilty',
    ends: ['convict* guilty', 'acquit* not_guilty'],
  },
  {
    of: `house senate assembly council legislature lawmakers committee panel commission commissioners board supervisors congress
      voters town city county trustees vote votes`,
    // To pass a ban is to reject what it bans.
    unless: `ban bans bar block blocking limit limits end ending stop stopping curb curbs repeal* restrict* prohibit* halt undo nullif*
      rescind* overrid* moratorium against`,
    ends: [
      'pass passes passed approve approves approved approving adopt adopts adopted votes_yes votes_for',
      'reject rejects rejected fails failed votes_down voted_down votes_no defeat defeats defeated kills blocks blocked tables scuttles',
    ],
  },
  {
    of: 'body bodies remains dead die dies died drown* kill* rescue rescues rescued rescuing',
    ends: ['body bodies remains dead die dies died drown* kill*', 'rescue rescues rescued rescuing'],
  },
  { of: 'lawful unlawful', ends: ['lawful', 'unlawful'] },
  {
    of: 'strike boycott walkout fast',
    ends: ['begin begins began start starts started launch launches', 'end ends ended halt halts'],
  },
  {
    of: 'crossing port bridge center camp jail office court school facility',
    ends: ['close closes closed closing shut shuts', 'reopen reopens reopened reopening'],
  },
  {
    of: 'charge charges charged indict indicts indicted count counts indictment',
    ends: [
      'charged charges_with indict indicts indicted file files',
      'drop drops dropped dismiss dismisses dismissed toss tosses tossed',
    ],
  },
  {
    of: 'status designation tps protection protections',
    ends: [
      'extend extends extended extension renew renews redesignat*',
      'terminat* end ends ended revoke* strip strips lose loses',
    ],
  },
]

const lists = questions.map(({ of, unless, ends }) => ({
  unless: createWordList(unless ? [{ words: unless, value: true }] : []),
  of: createWordList([{ words: of, value: true }]),
  ends: createWordList(ends.map((words, end) => ({ words, value: end }))),
}))

/** The ends that the words of a title name, as `question|end`, and the acts that it reports, as `act|name`. */
export function outcomesIn(title: readonly string[]): string[] {
  const outcomes = lists.flatMap(({ of, unless, ends }, question) =>
    of.find(title).length === 0 || unless.find(title).length > 0
      ? []
      : [...new Set(ends.find(title))].map((end) => `${question}|${end}`),
  )
  return [...outcomes, ...actsIn(title)]
}
