import type { OperatorAct } from '../../domain/decisions/operator-decision.ts'

/** What was done to something that has a name, as the end of a sentence. */
const acts: Record<OperatorAct['is'], (name: string) => string> = {
  'turn-on': (name) => `turned ${name} on`,
  'turn-off': (name) => `turned ${name} off`,
  'add-source': (name) => `added ${name}`,
  'remove-source': (name) => `removed ${name}`,
  undo: (name) => `undid ${name}`,
}

/** The words of the operators' pages, in English. Spanish has the same keys. */
export const operators = {
  refused: {
    title: 'This link does not work',
    text: 'It has expired, part of it is missing, or the page no longer exists. You can get a new link by email.',
    again: 'Get a new link',
  },
  tooMany: (minutes: number) =>
    `More forms were submitted in the past hour than one person can fill in. Check the log to see what was done, and try again in about ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
  nav: {
    label: 'Operator\u2019s pages',
    overview: 'Overview',
    sources: 'Sources',
    readers: 'Subscribers',
    mailings: 'Mailings',
    log: 'Log',
  },
  why: 'Reason (only operators see it)',
  undo: 'Undo',
  soon: 'It takes effect within a few minutes.',
  known: 'The same decision had already been made, so nothing changed.',
  acts,
  by: (name: string, act: string) => `${name} ${act}.`,
  former: 'A former operator',
  command: 'A command',
  conflict: (act: string) =>
    `Nothing was changed, because another decision about this was made in the meantime: ${act} Check it and try again.`,
  problems: {
    unknown:
      'Nothing was changed: what you chose does not exist, or has changed in the meantime. Check it and try again.',
    undone: 'That decision cannot be undone, or was undone already.',
  },
  log: {
    title: 'What operators changed',
    lede: 'Each change stays when the configuration is stored or the digest is deployed again. Undo it here to return to what the configuration says.',
    none: 'Nothing was changed on these pages yet.',
    number: (number: number) => `No. ${number}`,
    undone: 'undone',
    because: (why: string) => `Reason: ${why}`,
    decision: (number: number) => `decision ${number}`,
  },
  overview: {
    title: 'How the digest runs',
  },
}

/** The keys of these words, which Spanish has too. */
export type OperatorsWords = typeof operators
