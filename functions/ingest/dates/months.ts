/**
 * Month names in the languages in which US sources and their partners write: English, Spanish, French, German, Italian,
 * Portuguese, Dutch and Greek. Without accents.
 */
const names = [
  'january enero janvier januar janner gennaio janeiro januari ιανουαριος ιανουαριου',
  'february febrero fevrier februar febbraio fevereiro februari φεβρουαριος φεβρουαριου',
  'march marzo mars marz mrz marco maart mrt μαρτιος μαρτιου',
  'april abril avril aprile απριλιος απριλιου',
  'may mayo mai maggio maio mei μαιος μαιου',
  'june junio juin juni giugno junho ιουνιος ιουνιου',
  'july julio juillet juli luglio julho ιουλιος ιουλιου',
  'august agosto aout augustus αυγουστος αυγουστου',
  'september septiembre setiembre septembre settembre setembro σεπτεμβριος σεπτεμβριου',
  'october octubre octobre oktober ottobre outubro οκτωβριος οκτωβριου',
  'november noviembre novembre νοεμβριος νοεμβριου',
  'december diciembre decembre dezember dicembre dezembro δεκεμβριος δεκεμβριου',
]

/** The month of each name and of each abbreviation of three letters or more. */
const months = new Map<string, number>()
for (const [index, all] of names.entries())
  for (const name of all.split(' '))
    for (let length = 3; length <= name.length; length++) {
      const word = name.slice(0, length)
      // French `jui` is June as well as July.
      months.set(word, (months.get(word) ?? index + 1) === index + 1 ? index + 1 : 0)
    }

/** The number of a month's name or abbreviation, 1 to 12. A longer word that only begins like one does not count. */
export function monthNumber(word: string): number | undefined {
  const lower = word.toLowerCase()
  const plain = /[^a-z]/.test(lower) ? lower.normalize('NFD').replace(/\p{M}/gu, '') : lower
  return months.get(plain) || undefined
}
