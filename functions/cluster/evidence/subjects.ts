import { STOP_WORD, termsOf } from '../text/terms.ts'
import { tokenize } from '../text/tokenize.ts'
import { months, weekdays } from './calendar.ts'

/**
 * Words that do not show what a title is about, in one of their forms: who acts, on whom, how, by which instrument and when.
 * Many events share them.
 */
const common = {
  courts: `supreme court judge justice panel circuit district appeals appellate federal magistrate jury first second third fourth
    fifth sixth seventh eighth ninth tenth eleventh dc`,
  officials: `trump biden obama  president presidential
    presidente white house administration official government department homeland security dhs doj attorney general ice cbp uscis fbi
    agency agent officer border patrol customs enforcement citizenship police sheriff deputy secretary director chief czar feds`,
  lawmakers: `congress senate house senator representative lawmaker legislature assembly council commissioner board committee republican
    democrat gop governor gov mayor state city county town national country local official leader aclu group advocate lawyer critic`,
  people: `immigrant migrant immigration migration noncitizen alien foreigner foreign national undocumented illegal unauthorized
    american people person man men woman women thousand hundred dozen million billion more many`,
  acts: `rule let allow block bar halt stop pause keep reverse uphold end begin start hear take grant reject deny refuse order permit lift
    restore reinstate revive suspend resume limit extend overturn strike clear side decide consider weigh temporarily ruling decision
    order suit sue lawsuit challenge appeal case ask urge seek file join bid fight
    arrest detain detention detainee custody hold held jail release free deport deportation remove removal return raid operation crackdown sweep
    sign pass vote approve veto require announce unveil propose plan launch set make give get face call tell warn move push want
    expand increase cut use send target show find found see come go charge accuse wanted
    back support oppose defend slam condemn criticize protest report confirm update issue add claim reveal`,
  instruments: `bill law rule regulation policy memo manual guidance order executive action plan program measure proclamation agreement
    deal proposal poll survey emergency effort`,
  times: `${[...weekdays, ...months].join(' ')} day week month year today latest new newest last next late early one two three four five six
    seven eight nine ten old amid during near against without between despite via per live breaking news york times post reuters`,
}

const commonTerms: ReadonlySet<number> = new Set(termsOf(tokenize(Object.values(common).join(' '))))

/** Whether titles of many events have this term, whatever they are about. */
export function isCommonInTitles(term: number): boolean {
  return commonTerms.has(term)
}

/** The terms of a title that show what it is about: names, programs, things, people of a kind; no numbers. */
export function subjectsOf(title: readonly string[]): Uint32Array {
  const terms = termsOf(title.filter((word) => !/^\d/.test(word)))
  return Uint32Array.from(new Set(terms.filter((term) => term !== STOP_WORD && !commonTerms.has(term))))
}
