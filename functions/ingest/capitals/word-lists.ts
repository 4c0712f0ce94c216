/** The words of a line, without accents, as `keyOf` makes them. */
const words = (...lines: string[]): ReadonlySet<string> => new Set(lines.join(' ').split(' '))

/** Words that no headline writes with capitals within a sentence, in English and Spanish. */
export const functionWords = words(
  'a an the and or but nor of to in on at by for from with without as is are was were be been being am it its this that these those he she they them his her their our your my we you who what when where why how which whom after before over under about into onto out up down off against between through during amid among across near not no yes all any some more most than then so if while until since because will would can could should shall may might must do does did has have had get gets got just now here there new first last next',
  'el la los las un una unos unas de del al y e o u en que con por para su sus se lo les le no sin sobre tras ante entre desde hasta contra como mas pero si ya este esta estos estas ese esa es son fue ser era han hay muy segun durante mientras cuando donde porque quien cual',
)

/** Words in the names of institutions. They are names only next to the rest of such a name (`Department of Justice`). */
export const commonNouns = words(
  'act administration affairs agency agreement america amendment army association attorney authority bank bill board border budget bureau bush caucus center central chief church circuit city civil clerk college commission commissioner committee community conference council county court courts customs day defense department deputy director district east education enforcement executive family federal fire first force fund general governor great green group guard health high hill hospital house housing human immigration institute interior international judge justice labor law league legislature mayor media medical military minister ministry national news north office officer officials operation order park party patrol pass people plan police policy port president press prime program project public rally representative republic river road rule school secretary section security senate senator service services sheriff society south special state states street supreme task times town trade treasury trial unified union united university village war west white woman women world young youth king brown little bass baker cook miller',
  'agencia alcalde asamblea blanca casa camara ciudad comision comite condado consejo corte departamento distrito educacion escuela estado estados federal fiscal fiscalia frontera fronteriza general gobernador gobierno guardia iglesia instituto juez jueza justicia ley ministerio nacional oficina orden partido patrulla policia presidente presidenta seguridad secretaria secretario servicio suprema supremo tribunal union universidad',
)

/** First names that are not also ordinary words. What follows one is a surname. */
export const firstNames = words(
  'abigail adam adriana alberto alejandra alejandro alexander alexandria amy ana andrea andrew angela anthony antonio ashley barack benjamin bernie brandon brian carlos carmen catherine charles christopher claudia cristina daniel david deborah diego dolores donald douglas eduardo edward elena elizabeth elon emily emmanuel enrique eric fernando francisco gabriel gavin george gloria gregory guadalupe hakeem hannah henry hillary ilhan ivanka jacob james janet jason javier jeffrey jennifer jessica joaquin joe john jonathan jorge jose joseph joshua juan julia justin kamala karen karoline kash kathleen kathy katie kenneth kevin kilmar kimberly kristi kwame laura leonardo leticia lindsey luis mahmoud manuel marco margaret maria mario mary matthew melania michael michelle miguel mohammed monica muriel nancy nathan nicolas nicole olivia pamela patricia patrick pedro pete peter philip rachel rafael ras raul rebecca ricardo richard robert roberto ronald rosa rumeysa samuel sandra sarah scott sean sergio sofia sonia stephanie stephen steven susan teresa theresa thomas timothy todd tom victor vladimir william yolanda zohran alex brad brett carl carrie craig dan dave doug ed gary glenn greg ian ivan jake jared jeff jerry jim jimmy joel josh keith ken kyle larry liz lloyd luke marcus martin matt maya mike mitch neil noah omar oscar paul phil ralph roger ron ross roy russell ryan saul seth steve stuart ted tim tommy tony tyler walter wayne',
)

/** Short titles before a name, which keep their capital. */
export const titleWords = words('gov sen rep mr mrs ms dr lt sgt capt gen prof rev st sr jr dra sra srta')

/** States as AP style shortens them, without those that are words. */
export const states = words(
  'ala ariz ark calif colo del fla ga ind kan ky md mich minn mo mont neb nev okla pa tenn tex vt va wis wyo',
)

/** What is a name with a full stop behind it: months, states, `No. 4`, `4th Cir.`. */
export const abbreviations = new Set([...states, ...words('jan feb aug sept oct nov dec no cir ft ste')])

/** Acronyms in the configuration that are also words. They count only if the article's text writes them in capitals. */
export const alsoWords = words(
  'care cares casa chip dream elite enlist esta fwd opt perm real raise save snap stem trust who federal speaker tn me or in id',
)

/** Acronyms that are words in Spanish. */
export const alsoSpanish = words('la ai un me sf ya es esta latino latinos latina latinas islam va ue')
