import { UsageError } from '../../shared/cli.ts'
import type { AnswerKey, Answers } from './answers.ts'
import type { Prompter } from './ask.ts'
import { problemOf } from './check-answers.ts'
import { lacksPassword, withoutPassword, withPassword } from './mail-server.ts'
import { type Known, type Question, questions } from './questions.ts'

/** What is needed to gather answers. */
export interface Gathering {
  /** The answers that the command line gives. */
  given: Partial<Answers>
  known: Known
  /** The configuration folder of the project. */
  base: string
  /** Who is asked; without it, what is not given is the default. */
  prompter?: Prompter | undefined
  say: (line: string) => void
}

/**
 * Gathers an answer to each question, each checked at once.
 * @throws {UsageError} if an answer is wrong and nobody can be asked again.
 */
export async function gather(gathering: Gathering): Promise<Answers> {
  const answers: Partial<Answers> = {}
  let number = 0
  for (const question of questions) {
    if (number < 8 && question.number > 8) tellLanguage(gathering)
    number = question.number
    answers[question.key] = await answerTo(question, answers, gathering)
  }
  return answers as Answers
}

async function answerTo(question: Question, answers: Partial<Answers>, by: Gathering): Promise<string> {
  const { key, isAsked } = question
  if (isAsked && !isAsked(answers)) return by.given[key] === undefined ? '' : checked(question, answers, by)
  if (by.given[key] !== undefined || !by.prompter) return checked(question, answers, by)
  for (;;) {
    const typed = await by.prompter.ask(promptOf(question, answers, by.known))
    const answer = check(question, typed, answers, by)
    if ('value' in answer) return withItsPassword(key, answer.value, by.prompter)
    if (!by.prompter.isTerminal) throw new UsageError(`${answer.problem} Nothing was written.`)
    by.say(`      ${answer.problem}`)
  }
}

function checked(question: Question, answers: Partial<Answers>, by: Gathering): string {
  const answer = check(question, by.given[question.key] ?? '', answers, by)
  if ('value' in answer) return answer.value
  throw new UsageError(`--${question.key}: ${answer.problem} Nothing was written.`)
}

/** An answer as it is stored, or what is wrong with it. */
function check(
  { key, fallback, read, none }: Question,
  typed: string,
  answers: Partial<Answers>,
  { known, base }: Gathering,
): { value: string } | { problem: string } {
  const text = typed.trim() || fallback(answers, known)
  if (none !== undefined && /^(?:none|-|)$/i.test(text)) return { value: '' }
  const found = read ? read(text, known) : { value: text }
  if ('problem' in found) return found
  // The answers before were valid, so whatever is wrong now is wrong in this one.
  const problem = problemOf({ ...answers, [key]: found.value }, base, known)
  return problem === undefined ? found : { problem }
}

async function withItsPassword(key: AnswerKey, value: string, prompter: Prompter): Promise<string> {
  if (key !== 'smtp' || !lacksPassword(value)) return value
  return withPassword(value, await prompter.ask('      Its password (it is not shown): ', { isSecret: true }))
}

function promptOf(
  { key, number, text, fallback, none = '' }: Question,
  answers: Partial<Answers>,
  known: Known,
): string {
  const isFirst = questions.find((question) => question.number === number)?.key === key
  const default_ = fallback(answers, known) || none
  return `${isFirst ? `\n${`${number}/10`.padStart(5)} ` : '      '}${text}\n      [${withoutPassword(default_)}] `
}

function tellLanguage({ prompter, say }: Gathering): void {
  if (!prompter) return
  say(
    '\n 8/10 The language needs no answer: the site is in English at / and in Spanish at /es/, and each reader',
  )
  say('      chooses the language of their emails.')
}
