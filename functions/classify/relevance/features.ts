import type { Evidence } from './evidence.ts'

/** The section in which its publisher put an article: on immigration, on news from abroad or on something else. */
export type Section = 'filed' | 'foreign' | 'other' | undefined

/**
 * The features, each with its sign: 1 if an article is more likely relevant with it, whatever else it has, -1 if less likely,
 * 0 if that depends. The weights of the model are stored under these names.
 */
export const speaksFor = {
  'title: unmistakable': 1,
  'title: unmistakable again': 1,
  'title: subject': 1,
  'title: subject again': 1,
  'title: hint': 1,
  'title: support alone': -1,
  'title: support at the border': 1,
  'title: support of one meaning': 1,
  'title: support of home': 1,
  'title: home': 1,
  'title: home again': 1,
  'title: unrelated': -1,
  'title: one term beside an unrelated one': -1,
  'title: enforcement': 0,
  'title: enforcement of home': 1,
  'title: enforcement of people': 1,
  'title: enforcement of one meaning': 1,
  'title: subject between home and elsewhere': 0,
  'title: elsewhere deals with home about people': 1,
  'title: people come from home to elsewhere': 1,
  'title: elsewhere': -1,
  'title: action': 1,
  'title: biography, nobody of home': -1,
  'title: elsewhere acts first': -1,
  'title: origin and status': 1,
  'title: subject of home': 1,
  'title: subject of a place of home': 1,
  'title: subject of elsewhere': -1,
  'title: subject of elsewhere, then home': -1,
  'title: subject of nobody': 1,
  'title: one person alone': -1,
  'title: unmistakable of elsewhere': 0,
  'title: home does something to people': 1,
  'title: something is done to people': 1,
  'title: elsewhere without home': -1,
  'title: nothing': -1,
  'lede: unmistakable': 1,
  'lede: unmistakable again': 1,
  'lede: subject': 1,
  'lede: subject again': 1,
  'lede: elsewhere': -1,
  'lede: elsewhere without home': -1,
  'lede: subject of home': 1,
  'lede: biography': -1,
  'lede: unrelated': -1,
  'lede: enforcement of home': 1,
  'lede: elsewhere acts first': -1,
  'lede: nothing': -1,
  'later: subject': 1,
  'text: mentions': 1,
  'later: elsewhere': -1,
  'text: share of sentences, if the title is silent': 1,
  'lede: about it, if the title is silent': 0,
  'first sentence: about it, if the title is silent': 1,
  'title and text: about it': 1,
  'later: about it, if title and lede are silent': 0,
  'text: home against elsewhere': 1,
  'anywhere: nobody of home': -1,
  'anywhere: unmistakable': 1,
  'text: any': 0,
  'text: long': 0,
  'section: filed': 1,
  'section: foreign': -1,
  'section: other': -1,
} as const satisfies Record<string, 1 | 0 | -1>
export type FeatureName = keyof typeof speaksFor

/** The names of the features, in the order of `featuresOf`. */
export const featureNames = Object.keys(speaksFor) as FeatureName[]

/** Whether something is done to people by where they are from, as in "Burmese families told to leave" or "Cubans sent to Ghana". */
const isDoneToPeople = (e: Evidence): boolean =>
  e.count('title', 'origin') > 0 &&
  e.count('title', 'action', 'status') > 0 &&
  (e.count('title', 'status', 'people', 'folk') > 0 || e.count('title', 'origin') > 1)

/** Whether somebody at home does it, as in "Judge restores protections for Haitians". */
export const homeActsOnPeople = (e: Evidence): boolean => e.count('title', 'home') > 0 && isDoneToPeople(e)

/** Whether no other country does it. */
export const peopleConcerned = (e: Evidence): boolean =>
  isDoneToPeople(e) && e.count('title', 'nation', 'demonym', 'foreign') === 0

const elsewhereIn = (e: Evidence): number => e.count('title', 'nation', 'foreign', 'demonym')

/** Whether the title is about home. A supreme court beside London is not ours. */
const isHomeConcerned = (e: Evidence): boolean =>
  e.count('title', 'home') > 0 && (e.isHomeNamed || elsewhereIn(e) === 0)

/** Ohio alone does not act, because things of all kinds happen there. Beside another country, it shows whose story it is. */
const doesHomeAct = (e: Evidence): boolean =>
  isHomeConcerned(e) && (e.count('title', 'home') > e.count('title', 'place') || elsewhereIn(e) > 0)

/** Whether a title has a word that means something else as often, and nothing beside it: "Dreamers win in overtime". */
export function isEverydayWordAlone(e: Evidence): boolean {
  const about = e.count('title', 'unmistakable', 'subject')
  return (
    about > 0 &&
    e.count('title', 'everyday') === about &&
    !doesHomeAct(e) &&
    e.mentions === 0 &&
    e.count('title', 'action', 'status', 'enforcement', 'support', 'hint', 'origin', 'borderland') === 0
  )
}

const atMost = (most: number, count: number): number => Math.max(0, Math.min(most, count))

/** Turns evidence into numbers. */
export function featuresOf(e: Evidence, section: Section): number[] {
  const title = (...kinds: Parameters<Evidence['terms']>[0][]) => e.count('title', ...kinds)
  const lede = (...kinds: Parameters<Evidence['terms']>[0][]) => e.count('lede', ...kinds)
  const later = (...kinds: Parameters<Evidence['terms']>[0][]) => e.count('later', ...kinds)
  const elsewhere = title('nation', 'foreign', 'demonym')
  const home = isHomeConcerned(e)
  const actor = doesHomeAct(e)
  const homeAbove = home || lede('home') > 0
  const elsewhereLede = lede('nation', 'foreign', 'demonym')
  // A city at the end, where somebody spoke, is in passing.
  const isLedeElsewhere = elsewhereLede > 1 || e.isFirstSentenceElsewhere
  const elsewhereLater = later('nation', 'foreign', 'demonym')
  // Such a word is no term here. In headlines it is wrong about as often as right.
  const isAlone = isEverydayWordAlone(e)
  const unmistakable = isAlone ? 0 : title('unmistakable')
  const subject = isAlone ? 0 : title('subject')
  const isTitleAbout = unmistakable + subject > 0
  const isLedeAbout = lede('unmistakable', 'subject') > 0
  const homeInText = lede('home') + later('home')
  const elsewhereInText = elsewhereLede + elsewhereLater + lede('origin') + later('origin')
  const anyUnmistakable = unmistakable + lede('unmistakable') + later('unmistakable')
  // A title that is clearly ours is not outvoted by what the text says of a country where people are sent.
  const isOurs = (unmistakable > 0 && (home || elsewhere === 0)) || (subject > 0 && home)
  // "Immigrant barber cuts hair for free": nobody does anything about it.
  const isPersonAlone =
    subject === 1 &&
    unmistakable === 0 &&
    !actor &&
    title('action', 'status', 'enforcement', 'support', 'hint', 'origin') === 0 &&
    e.terms('people', 'title').includes(e.terms('subject', 'title')[0]!)
  const everyday = e.terms('everyday', 'title')
  const clear = (kind: 'support' | 'enforcement') =>
    e.terms(kind, 'title').some((term) => !everyday.includes(term))
  // "ICE detains Italian bakery owner": what somebody does for a living is scenery, and not the subject.
  const isHandled = unmistakable > 0 && title('action', 'enforcement') > 0 && title('folk', 'people') > 0
  const alone = elsewhere > 0 && !home
  const values: Record<FeatureName, number | boolean> = {
    'title: unmistakable': unmistakable > 0,
    'title: unmistakable again': atMost(2, unmistakable - 1),
    'title: subject': subject > 0,
    'title: subject again': atMost(2, subject - 1),
    'title: hint': atMost(2, title('hint')),
    'title: support alone': title('support') > 0 && !isTitleAbout && title('enforcement') === 0,
    'title: support at the border':
      !isTitleAbout && title('borderland') > 0 && title('support', 'enforcement') > 0,
    'title: support of one meaning': !isTitleAbout && clear('support'),
    'title: support of home': !isTitleAbout && title('support') > 0 && actor && elsewhere === 0,
    'title: home': home,
    'title: home again': atMost(2, title('home') - 1),
    'title: unrelated': isHandled ? 0 : atMost(2, title('unrelated')),
    'title: one term beside an unrelated one':
      title('unrelated') > 0 &&
      !actor &&
      unmistakable === 0 &&
      title('subject', 'enforcement') < 2 &&
      title('action', 'status') === 0,
    'title: enforcement': !isTitleAbout && title('enforcement') > 0,
    'title: enforcement of people':
      !isTitleAbout && title('enforcement') > 0 && title('people', 'folk', 'status') > 0 && elsewhere === 0,
    'title: enforcement of one meaning': !isTitleAbout && clear('enforcement'),
    'title: enforcement of home': !isTitleAbout && title('enforcement') > 0 && home && elsewhere === 0,
    'title: subject between home and elsewhere': subject > 0 && unmistakable === 0 && home && elsewhere > 0,
    'title: elsewhere deals with home about people':
      !isTitleAbout &&
      home &&
      elsewhere > 0 &&
      title('people', 'origin') > 0 &&
      title('action', 'status') > 0,
    'title: people come from home to elsewhere':
      !isTitleAbout &&
      e.isFromHome &&
      e.firstActor.title < 0 &&
      title('people', 'folk', 'status') > 0 &&
      title('action', 'status') > 0,
    'title: elsewhere': atMost(2, elsewhere),
    'title: action': atMost(2, title('action')),
    'title: biography, nobody of home': title('biography') > 0 && !home && unmistakable === 0,
    'title: elsewhere acts first': e.firstActor.title < 0,
    'title: origin and status':
      title('origin') > 0 && title('status') > 0 && (elsewhere === 0 || home) && !isTitleAbout,
    'title: subject of home': subject > 0 && actor,
    'title: subject of a place of home': subject > 0 && home && !actor,
    'title: subject of elsewhere': subject > 0 && unmistakable === 0 && alone,
    'title: subject of elsewhere, then home':
      subject > 0 && unmistakable === 0 && home && e.firstActor.title < 0,
    'title: subject of nobody': subject > 0 && unmistakable === 0 && elsewhere === 0 && !home,
    'title: one person alone': isPersonAlone,
    'title: unmistakable of elsewhere': unmistakable > 0 && alone,
    'title: home does something to people': homeActsOnPeople(e) && !isTitleAbout,
    'title: something is done to people': peopleConcerned(e) && !home && !isTitleAbout,
    'title: elsewhere without home': alone && unmistakable === 0,
    'title: nothing': !isTitleAbout && title('support', 'enforcement', 'hint') === 0,
    'lede: unmistakable': lede('unmistakable') > 0,
    'lede: unmistakable again': atMost(2, lede('unmistakable') - 1),
    'lede: subject': lede('subject') > 0,
    'lede: subject again': atMost(2, lede('subject') - 1),
    'lede: elsewhere': isOurs || !isLedeElsewhere ? 0 : atMost(3, elsewhereLede),
    'lede: elsewhere without home': !isOurs && isLedeElsewhere && lede('home', 'unmistakable') === 0,
    'lede: subject of home': lede('subject') > 0 && homeAbove,
    'lede: biography': lede('biography') > 0,
    'lede: unrelated': atMost(2, lede('unrelated')),
    'lede: enforcement of home': lede('enforcement') > 0 && homeAbove && elsewhereLede === 0,
    'lede: elsewhere acts first': !isOurs && isLedeElsewhere && e.firstActor.text < 0,
    'lede: nothing': e.hasText && !isLedeAbout && lede('support') === 0,
    'later: subject': atMost(4, later('subject')),
    'text: mentions': Math.log1p(e.mentions),
    'later: elsewhere': isOurs ? 0 : Math.log1p(elsewhereLater),
    'text: share of sentences, if the title is silent': isTitleAbout ? 0 : e.share,
    'lede: about it, if the title is silent': !isTitleAbout && isLedeAbout,
    'first sentence: about it, if the title is silent': !isTitleAbout && e.isFirstSentenceAbout,
    'title and text: about it': isTitleAbout && e.mentions > 0,
    'later: about it, if title and lede are silent': !isTitleAbout && !isLedeAbout && e.mentions > 0,
    'text: home against elsewhere': e.hasText ? Math.log((homeInText + 1) / (elsewhereInText + 1)) : 0,
    'anywhere: nobody of home': !home && homeInText + anyUnmistakable === 0,
    'anywhere: unmistakable': anyUnmistakable > 0,
    'text: any': e.hasText,
    'text: long': e.isLong,
    'section: filed': section === 'filed',
    'section: foreign': section === 'foreign',
    'section: other': section === 'other',
  }
  return featureNames.map((name) => Number(values[name]))
}
