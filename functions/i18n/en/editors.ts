import type { Act, Problem } from '../../domain/model/decision.ts'
import { count } from '../plural.ts'

interface ReasonWords {
  /**
   * Why an article is in its story, if it did not start it. `other` is the article it was matched to; `changed` is in how many
   * words their texts differ, if that is known.
   */
  placed: Record<string, (other: string, changed?: number) => string>
  founded: string
  /** Used as `other` if that article is no longer in the story. */
  elsewhere: string
  /** What is shown for a rule of the classifier; a rule without an entry is shown under its own name. */
  rules: Record<string, string>
  /** What is shown for a text that was stored with an editor's decision, in English. */
  decided: Record<string, string>
  topic: (name: string) => string
  place: (name: string) => string
  kind: (name: string) => string
}

function butFor(words = 0): string {
  return words === 0 ? '' : ` but for ${count(words, 'word', 'words')}`
}

/** The words of the editors' pages, in English. Spanish has the same keys. */
export const editors = {
  refused: {
    title: 'This link does not work',
    text: 'It has expired, part of it is missing, or the page no longer exists. You can get a new link by email.',
    again: 'Get a new link',
  },
  tooMany: (minutes: number) =>
    `More decisions were made in the past hour than one person can make. Check the log to see what was done, and try again in about ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
  nav: {
    label: 'Editors\u2019 pages',
    home: 'Stories',
    near: 'Near misses',
    edges: 'Merges and splits',
    link: 'Add a link',
    log: 'Log',
    editions: 'Editions',
  },
  home: {
    title: 'Editors\u2019 desk',
    find: 'Find a story by words in its headline, or by its address',
    button: 'Find',
    resting: 'Not published yet',
    found: (n: number) => (n === 1 ? '1 story found' : `${n} stories found`),
    nothing: 'No stories from the last two weeks match.',
    hidden: 'hidden',
    edited: 'rewritten',
    articles: (n: number) => (n === 1 ? '1 article' : `${n} articles`),
  },
  why: 'Reason (only editors see it)',
  soon: 'It takes effect within a minute.',
  because: (why: string) => `Reason: ${why}`,
  quoted: (title: string) => `\u201c${title}\u201d`,
  known: 'The same decision had already been made, so nothing changed.',
  undo: 'Undo',
  conflict: {
    text: (act: string) => `Another decision about this was made in the meantime: ${act}`,
    kept: 'Your change was not saved. This is what you wrote:',
  },
  problems: {
    markup: () => 'Only plain text is allowed here. Remove the tags in < and >.',
    long: (most = 0) => `That is too long: at most ${most} characters.`,
    same: () => 'These are the publisher\u2019s own words already, so nothing was saved.',
    empty: () => 'A required field is empty. Please fill it in.',
    address: () => 'That is not a web address. It should begin with https://.',
    unknown: () =>
      'Nothing was changed: what you chose does not exist, or has changed in the meantime. Check it and try again.',
  } as Record<Problem['problem'], (most?: number) => string>,
  story: {
    notYet: 'Readers cannot see this yet. New stories wait a while, so that their copies can be found first.',
    hidden: (date: string) => `Hidden since ${date}.`,
    gone: 'This page does not exist',
    merged: 'That story has been merged into this one.',
    articles: 'Articles in this story, and why they were grouped',
    nearness: (score: number) => `Similarity ${score.toFixed(2)}.`,
    relevance: (score: number) => `Relevance ${score.toFixed(2)}.`,
    more: 'Details and more actions',
    lead: 'Make this the lead article',
    isLead: 'This is the lead article.',
    apart: 'Not the same event: split it off',
    exclude: 'Off topic: remove it',
    takenOut: 'Removed by an editor',
    movedAway: 'Moved to another story',
    backIn: 'Put it back',
    putRight: 'Make changes',
    together: 'Merge with another story',
    togetherLabel: 'The other story\u2019s address',
    togetherNote: 'Copy the address of its page, on the site or here.',
    togetherButton: 'Merge the stories',
    rewrite: 'Headline and summary',
    headline: 'Headline',
    summary: 'Summary',
    rewriteNote: 'Leave empty to restore the publisher\u2019s own words.',
    publishers: (headline: string, summary: string) =>
      `The publisher\u2019s version: ${headline} \u00b7 ${summary}`,
    rewriteButton: 'Save',
    tags: 'Topics and places',
    topics: 'Topics',
    places: 'Places',
    otherPlaces: 'Other places',
    tagsButton: 'Save',
    correct: 'Correction for readers',
    correctLabel: 'What was wrong, and what is right',
    correctNote: 'It appears with its date on the story\u2019s page and in the next edition.',
    correctButton: 'Publish the correction',
    hide: 'Hide the story',
    hideNote:
      'It disappears from every list. If readers have already seen it, its page and its item in feeds say \u201cWithdrawn\u201d.',
    note: 'Note to readers (optional)',
    hideButton: 'Hide',
    show: 'Show it again',
    addLink: 'Add a link to this story',
    decisions: 'Decisions',
    page: 'See it on the site',
  },
  near: {
    title: 'Near misses',
    text: (threshold: number) =>
      `Articles that were left out this week, closest to the cutoff first. Articles with a relevance of ${threshold.toFixed(2)} or more are included.`,
    why: (score: number) => `Relevance ${score.toFixed(2)}: why`,
    button: 'Include it',
    none: 'Nothing was left out this week.',
  },
  edges: {
    title: 'Merges and splits to check',
    merges: 'Possibly one story',
    mergesText: 'These pairs were kept apart although they look alike, the most similar first.',
    beside: 'kept apart from',
    joined: 'grouped with',
    mergesButton: 'Same event: merge them',
    splits: 'Possibly two stories',
    splitsText: 'These pairs were put into one story on the weakest evidence, the least similar first.',
    story: 'See the story',
    splitsButton: 'Different events: split them',
    none: 'None this week.',
    score: (score: number) => `similarity ${score.toFixed(3)}`,
  },
  link: {
    title: 'Add a link',
    text: 'Add something that our sources missed, such as a page from an office that has no feed.',
    to: (headline: string) => `It will be added to the story \u201c${headline}\u201d.`,
    url: 'Web address',
    headline: 'Title',
    most: (n: number) => `At most ${n} characters.`,
    summary: 'Summary (optional)',
    outlet: 'Published by',
    kind: 'Type of content',
    language: 'Language',
    button: 'Add',
  },
  editions: {
    title: 'Editions',
    next: 'Upcoming',
    frequencies: { weekly: 'Weekly.', daily: 'Daily.' },
    none: 'No editions yet.',
    past: 'Past',
    extra: 'Send an extra edition\u2026',
    extraText:
      'It contains everything since the last edition, is sent within a minute and cannot be recalled. The next regular edition is sent at its usual time.',
    extraButton: 'Send an extra edition',
  },
  draft: {
    title: (id: string) => `Draft of edition ${id}`,
    empty: 'There are no new stories since the last edition, so nothing would be sent now.',
    silence: (date: string, time: string) =>
      `This edition will be sent on ${date}, ${time}, unless an editor holds it. Stories that arrive before then are included.`,
    held: 'This edition is held until an editor releases it. If nobody does before the next one is due, that one will include its stories.',
    skipped: 'This edition is skipped. The next one will include its stories.',
    sending: 'This edition will be sent within a minute.',
    introduction: 'Introduction',
    introductionNote: 'A few lines, in Markdown: *emphasis*, **strong**, [a link](https://example.org).',
    introductionButton: 'Save the introduction',
    otherwise: 'Change when it is sent',
    sendFold: 'Send now\u2026',
    sendText: 'This edition is sent as it is now, within a minute. It cannot be recalled.',
    skipFold: 'Skip this edition\u2026',
    skipText: 'Nothing is sent this time. The next edition will include these stories.',
    hold: 'Hold until released',
    go: 'Release',
    send: 'Send now',
    skip: 'Skip this edition',
    unskip: 'Do not skip it',
    up: 'Move up',
    down: 'Move down',
    top: 'Move to the top',
    more: 'More',
    drop: 'Drop from this edition',
    dropped: 'Dropped from this edition',
    backIn: 'Put it back',
    rewrite: 'Rewrite\u2026',
    mail: 'Preview the email',
  },
  frozen: {
    title: (id: string) => `Edition ${id}`,
    text: 'This edition has been published and can no longer be edited. You can add a correction, which appears on its page with its date and in the next edition.',
    label: 'Correction',
    button: 'Publish the correction',
  },
  log: {
    title: 'Log of decisions',
    none: 'No decisions have been made yet.',
    number: (n: number) => `No. ${n}`,
    former: 'a former editor',
    operator: 'the operator',
    undone: 'undone',
    labels:
      'Decisions also serve as labeled examples for the classifier. An operator can export them with: npm run -s edit -- labels',
  },
  acts: {
    hide: () => 'hid the story',
    show: () => 'showed the story again',
    rewrite: () => 'changed the headline or summary',
    lead: () => 'chose the lead article',
    retag: () => 'changed the topics and places',
    correct: () => 'published a correction',
    pin: (put: 'together' | 'apart') => (put === 'apart' ? 'split two articles' : 'merged two articles'),
    admit: () => 'included an article',
    exclude: () => 'removed an article',
    link: () => 'added a link',
    redact: () => 'removed an article\u2019s text everywhere',
    introduce: () => 'wrote the introduction',
    drop: () => 'dropped a story from the edition',
    place: () => 'moved a story in the edition',
    hold: () => 'held the edition',
    go: () => 'released the edition',
    send: () => 'sent the edition now',
    skip: () => 'skipped the edition',
    extra: () => 'requested an extra edition',
    'correct-edition': () => 'published a correction to the edition',
    undo: () => 'undid a decision',
  } as Record<Act['is'], (how: 'together' | 'apart') => string>,
  by: (name: string, act: string) => `${name} ${act}.`,
  /** Why the classifier and the clusterer decided as they did. */
  reasons: {
    placed: {
      'same event': (other) => `Reports the same event as ${other}.`,
      'same document': (other) => `Is the same document as ${other}.`,
      'same address': (other) => `Has the same address as ${other}.`,
      'same guid': (other) => `Is the same entry as ${other}.`,
      'same text': (other) => `Has the same text as ${other}.`,
      'same title': (other) => `Has the same title as ${other}.`,
      translation: (other) => `Is a translation of ${other}, or the reverse, according to its source.`,
      'same report': (other) =>
        `Is the same report as ${other}: one credits the other, or both a third outlet.`,
      'near copy': (other, changed) =>
        changed === undefined
          ? `Is a lightly edited copy of ${other}.`
          : `Has the same text as ${other}${butFor(changed)}.`,
      'shorter copy': (other, changed) =>
        `Is a shorter version of ${other}, which has all of its text${butFor(changed)}.`,
      'longer copy': (other, changed) =>
        `Is a longer version of ${other}, and has all of that text${butFor(changed)}.`,
      'pinned together': (other) => `An editor merged it with ${other}.`,
      'pinned apart': (other) => `An editor split it from ${other}.`,
      moved: () => 'It was moved here from another story, because it reports another event.',
    },
    founded: 'This article started the story.',
    elsewhere: 'an article that is now in another story',
    rules: {
      'subject in title': 'Subject in the title:',
      'subject in first sentences': 'Subject in the first sentences:',
      'subject later': 'Subject further down:',
      support: 'Supporting words:',
      'foreign title': 'Title about another country:',
      'format without news': 'A format that is not news:',
      'learnt words': 'Learned words, for (+) and against (\u2212):',
      'no term': 'Contains none of the terms we look for',
      'filed under': 'Filed by its publisher under:',
      'trusted source': 'From a source that covers only this subject',
      editor: 'Decision:',
    },
    decided: {
      'An editor put it in.': 'an editor included it.',
      'An editor took it out.': 'an editor removed it.',
      'Its words were taken down.': 'its text was removed everywhere.',
    },
    topic: (name) => `Topic \u201c${name}\u201d, because of`,
    place: (name) => `Place \u201c${name}\u201d, because of`,
    kind: (name) => `${name}, because of`,
  } as ReasonWords,
}

/** The keys of these words, which Spanish has too. */
export type EditorsWords = typeof editors
