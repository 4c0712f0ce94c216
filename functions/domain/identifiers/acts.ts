import type { Found } from './identifier.ts'
import { isTitle, lineAt, placesOf } from './plain.ts'

/**
 * Laws that have been in force for long, and those of other countries. A text that names one is about something else. Bills that
 * would amend such a law have a name of their own.
 */
const standing = new Set(
  `immigration and nationality;alien enemies;alien enemy;alien and sedition;administrative procedure;administrative procedures;voting rights;civil rights;insurrection;
privacy;posse comitatus;freedom of information;affordable care;patient protection and affordable care;patient protection;first step;antiquities;espionage;logan;
hatch;patriot;usa patriot;real id;refugee;homeland security;federal tort claims;tort claims;clean air;clean water;endangered species;jones;social security;national defense authorization;
defense production;fair housing;national environmental policy;all writs;congressional review;paperwork reduction;bank secrecy;sherman;presidential records;war powers;
impoundment control;illegal immigration reform and immigrant responsibility;immigration reform and control;antiterrorism and effective death penalty;defense of marriage;
violence against women;anti-deficiency;antideficiency;national emergencies;international emergency economic powers;emergency economic powers;international emergency powers;
trading with the enemy;foreign agents registration;foreign intelligence surveillance;religious freedom restoration;americans with disabilities;age discrimination in employment;
national labor relations;fair labor standards;occupational safety and health;federal advisory committee;federal vacancies reform;vacancies;vacancies reform;inspector general;
whistleblower protection;civil service reform;pendleton;ku klux klan;enforcement;judiciary;tariff;smoot-hawley tariff;trade expansion;trade;
federal election campaign;bipartisan campaign reform;help america vote;national voter registration;communications decency;digital millennium copyright;lanham;
controlled substances;food and drug;food, drug, and cosmetic;federal food, drug, and cosmetic;public health service;medicare modernization;stored communications;
electronic communications privacy;computer fraud and abuse;economic espionage;foreign corrupt practices;sarbanes-oxley;dodd-frank;glass-steagall;securities exchange;
family and medical leave;equal pay;lilly ledbetter fair pay;pregnancy discrimination;genetic information nondiscrimination;higher education;every student succeeds;
no child left behind;elementary and secondary education;individuals with disabilities education;stafford;robert t. stafford;federal power;natural gas;homestead;
chinese exclusion;page;johnson-reed;hart-celler;mccarran-walter;naturalization;jay treaty;cuban adjustment;nicaraguan adjustment and central american relief;
haitian refugee immigration fairness;central american minors;torture victim protection;torture victims protection;alien tort;war crimes;genocide convention implementation;
foreign affairs reform and restructuring;foreign assistance;leahy;magnitsky;global magnitsky human rights accountability;taiwan relations;
trafficking victims protection;william wilberforce trafficking victims protection reauthorization;trafficking victims protection reauthorization;prison litigation reform;
speedy trial;tax cuts and jobs;inflation reduction;cares;coronavirus aid, relief, and economic security;american rescue plan;infrastructure investment and jobs;
chips;chips and science;build america, buy america;respect for marriage;juneteenth national independence day;national security;fisa;intelligence reform and terrorism prevention;
enhanced border security and visa entry reform;visa waiver program improvement and terrorist travel prevention;secure fence;legal immigration family equity;
child citizenship;child status protection;american competitiveness and workforce improvement;expedited removal;criminal alien program;religious land use and institutionalized persons;
digital services;digital markets;online safety;ai;gdpr;modern slavery;nationality and borders;illegal migration;rwanda;human rights;citizenship amendment;
citizenship;mental health;indian child welfare;indian citizenship;general allotment;dawes;organic;jones-shafroth;foraker;tydings-mcduffie;hobbs;mann;
racketeer influenced and corrupt organizations;comstock;lacey;migratory bird treaty;magnuson-stevens;marine mammal protection;national historic preservation;wilderness;
federal land policy and management;national park service organic;mineral leasing;outer continental shelf lands;oil pollution;resource conservation and recovery;
toxic substances control;safe drinking water;superfund;federal reserve;community reinvestment;truth in lending;fair credit reporting;bankruptcy;internal revenue;
tea;stamp;townshend;sugar;quartering;navigation;fugitive slave;missouri compromise;kansas-nebraska;reconstruction;sedition;smith;taft-hartley;wagner;gi bill;
separation of powers restoration;line item veto;budget control;congressional budget;federal records;ethics in government;stock;false claims;tucker;little tucker;
declaratory judgment;anti-injunction;tax injunction;class action fairness;federal arbitration;quiet title;westfall;suspension;american recovery and reinvestment;american recovery;electoral count;national firearms;undetectable firearms;dna fingerprint;
congressional budget and impoundment control;foreign agent registration;tenure of office;armed career criminal;professional and amateur sports protection;
sex offender registration and notification;affordable health care;health care;foreign relations authorization;usa freedom;motor voter;authorization for use of military force`
    .split(';')
    .map((name) => name.replaceAll('\n', '').trim()),
)

/** Words that are no part of a name, even with a capital: whose bill it is. */
const outside = new Set(
  (
    'abbott administration biden bush congress court courts democrat democratic democrats desantis dr gop gov governor hochul house judge judges justices ' +
    'lawmaker lawmakers mr mrs ms newsom obama president pritzker rep representatives reps republican republicans said says sen senate senator senators ' +
    'sens supreme trump u.s us white'
  ).split(' '),
)
/** Words with which a sentence begins. Within a name they are part of it: "Violence Against Women". */
const opening = new Set(
  (
    'a an the in on under with and or of this that our his her their its both but if ' +
    'when while after before since as at by from into over against about because is are was were will would ' +
    'could should may can must has have had does do did not no what why how who where also known ' +
    'using called dubbed named titled reinstating meet new'
  ).split(' '),
)
/** In a headline where all words have capitals, also verbs and adjectives. */
const outsideInTitles = new Set(
  (
    'old bill law proposed so-called landmark controversial sweeping historic bipartisan pass passes passed passing approve approves approved vote votes voted voting sign ' +
    'signs signed signing introduce introduces introduced introducing reintroduce reintroduces reintroduced reintroducing advance advances advanced block blocks blocked blocking kill kills killed reject ' +
    'rejects rejected support supports supported supporting back backs backed oppose opposes opposed opposing push pushes pushed pushing unveil unveils unveiled veto vetoes ' +
    'vetoed debate debates debated debating file files filed sponsor sponsors sponsored cosponsor cosponsors draft drafts enact enacts enacted enacting repeal repeals repealed ' +
    'repealing challenge challenges challenged uphold upholds upheld strike strikes struck use uses used using invoke invokes invoked invoking cite cites cited citing ' +
    'call calls called calling urge urges urged urging demand demands demanded propose proposes proposing announce announces announced announcing consider considers considered considering ' +
    'send sends sent say explain explains explained explainer violate violates violated violating implement implements implementing defend defends defending amend amends amending extend ' +
    'extends extending fight fights fighting rally rallies celebrate celebrates condemn condemns slam slams praise praises understanding inside meet meets statement update opinion ' +
    'analysis'
  ).split(' '),
)
/** Words of which a possessive is part of a law's name: "Driver's License Access and Privacy Act". */
const owned =
  /^(?:driver|women|children|worker|veteran|people|patient|parent|mother|farmer|victim|citizen|teacher|student|family)s?'s?$/i
const small = /^(?:and|of|for|to|the|in|on|or|from|with|by|a|an|our|your|&)$/i
/** The longest name. */
const REACH = 110
const MAX_WORDS = 14

/** The bills that a plain text names by their short title: `act:laken riley`. */
export function actsIn(plain: string): Found[] {
  const found: Found[] = []
  if (!/ Act\b/.test(plain)) return found
  for (const { index } of placesOf(
    plain,
    / Act(?![\p{L}\d'-]|\s(?:One|Two|Three|I|II|III|up|now|Now|Blue)\b)/gu,
  )) {
    const isInTitle = isTitle(lineAt(plain, index, REACH))
    const words = nameBefore(
      plain.slice(Math.max(0, index - REACH), index).replace(/ \([\p{Lu}.]{2,12}\)$/u, ''),
      isInTitle,
    )
    const name = words.join(' ')
    const key = name.toLowerCase().replace(/[.,"]/g, (one) => (one === ',' ? ',' : ''))
    if (!isName(words) || isStanding(key, isInTitle)) continue
    found.push({
      key: `act:${key}`,
      at: index - name.length,
      end: index + ' Act'.length,
      text: `${name} Act`,
    })
  }
  return found
}

function nameBefore(text: string, isInTitle: boolean): string[] {
  const tokens = text.slice(text.search(/[^"<>:;()\n[\]—/]*$/)).split(' ')
  let from = tokens.length
  while (from > 0 && tokens.length - from < MAX_WORDS) {
    const token = tokens[from - 1]!
    if (token === '' || !(/^[\p{Lu}\d]/u.test(token) || small.test(token))) break
    // A comma is within a name only where a list goes on: "Coronavirus Aid, Relief, and Economic Security Act".
    if (/[.?!]$/.test(token) && !/^(?:\p{Lu}\.)+$|^(?:Jr|Sr|St)\.$/u.test(token)) break
    if (/[,]$/.test(token) && !isInList(tokens, from)) break
    from -= 1
  }
  let words = tokens.slice(from)
  const cut = words.findLastIndex((word, n) => isOutside(word, words, n, isInTitle))
  words = words.slice(cut + 1)
  const possessive = words.findLastIndex(
    (word, n) =>
      /'s?$/.test(word) &&
      !owned.test(word) &&
      (n === 0 || isInTitle || /^(?:Trump|Biden|Obama|Congress|House|Senate)'/.test(word)),
  )
  if (possessive >= 0) words = words.slice(possessive + 1)
  while (words[0] !== undefined && !/^\p{Lu}/u.test(words[0])) words.shift()
  return words
}

/** Whether a word ends the part of a text that is no name. */
function isOutside(word: string, words: readonly string[], n: number, isInTitle: boolean): boolean {
  const bare = word.toLowerCase().replace(/[.,]$/, '')
  const before = words[n - 1] ?? ''
  // "Part of the Defense of Marriage Act": a name has no "of the", but "For the People Act" is one.
  if (word === 'the' || word === 'a' || word === 'an')
    return /^(?:of|to|under|in|with|by|from|on|that|and|or)$/.test(before)
  if (!/^\p{Lu}/u.test(word)) return false
  // "Freedom to Vote Act", "Justice for All Act".
  if (/^(?:to|of|for)$/i.test(before)) return false
  if (opening.has(bare)) return n === 0 || isInTitle || /\.$/.test(before)
  return outside.has(bare) || (isInTitle && outsideInTitles.has(bare))
}

function isInList(tokens: readonly string[], at: number): boolean {
  return tokens
    .slice(at)
    .some(
      (token, n, rest) =>
        /^and$/i.test(token) &&
        n <= 4 &&
        rest.slice(0, n).every((one) => /,$/.test(one) || n - rest.indexOf(one) <= 1),
    )
}

/** Whether a name is that of a law in force, or ends with one: "Lawmakers Repeal Affordable Care". */
function isStanding(key: string, isInTitle: boolean): boolean {
  const words = key.split(' ')
  return words.some((_, n) => {
    const rest = words.slice(n).join(' ')
    return (
      standing.has(rest) &&
      (n === 0 || isInTitle || words.length - n > 1 || /^(?:the|for)$/.test(words[n - 1]!))
    )
  })
}

function isName(words: readonly string[]): boolean {
  // "to Act", "Impulse to Act": a verb.
  if (words.length === 0 || /^to$/i.test(words.at(-1)!)) return false
  if (words.length > 1) return true
  const [word] = words as [string]
  // One word is a name only if it is a backronym or well known: "BRIDGE Act", "Dignity Act".
  return /^[\p{Lu}]{4,}$/u.test(word) || /^(?:Dream|Dignity|Dignidad|Farmworker|Registry)$/.test(word)
}
