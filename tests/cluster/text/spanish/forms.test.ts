import { expect, it } from 'vitest'
import { englishGloss } from '../../../../functions/cluster/text/spanish/gloss.ts'
import { adjectiveForms, nounForms, verbForms } from '../../../../functions/cluster/text/spanish/inflect.ts'

// By rule: with an irregular stem, some of these are words that nobody writes.
it.each<[[string, string?, string?], string]>([
  [
    ['arrestar'],
    'arrestar arresto arrestaron arrestaba arrestaban arrestado arrestada arrestados arrestadas arrestando arrestara arrestaran arrestaria arrestarian arrestase arrestarse arrestarlo arrestarla arrestarlos arrestarlas arrestarle arrestarles arrestandolo arrestandola arresta arrestan arreste arresten',
  ],
  [
    ['decidir'],
    'decidir decidio decidieron decidia decidian decidido decidida decididos decididas decidiendo decidira decidiran decidiria decidirian decidiera decidieran decidirse decidirlo decidirla decidirlos decidirlas decidirle decidirles decide deciden decida decidan',
  ],
  [
    ['detener', 'detien', 'detuv'],
    'detener detenio detenieron detenia detenian detenido detenida detenidos detenidas deteniendo detenera deteneran deteneria detenerian deteniera detenieran detenerse detenerlo detenerla detenerlos detenerlas detenerle detenerles detiene detienen detiena detienan detuvo detuvio detuvieron detuviera detuvieran detuviendo detenga detengan detendra detendran detendria detendrian',
  ],
  [
    ['buscar'],
    'buscar busco buscaron buscaba buscaban buscado buscada buscados buscadas buscando buscara buscaran buscaria buscarian buscase buscarse buscarlo buscarla buscarlos buscarlas buscarle buscarles buscandolo buscandola busca buscan busque busquen',
  ],
  [
    ['pagar'],
    'pagar pago pagaron pagaba pagaban pagado pagada pagados pagadas pagando pagara pagaran pagaria pagarian pagase pagarse pagarlo pagarla pagarlos pagarlas pagarle pagarles pagandolo pagandola paga pagan pague paguen',
  ],
  [
    ['cruzar'],
    'cruzar cruzo cruzaron cruzaba cruzaban cruzado cruzada cruzados cruzadas cruzando cruzara cruzaran cruzaria cruzarian cruzase cruzarse cruzarlo cruzarla cruzarlos cruzarlas cruzarle cruzarles cruzandolo cruzandola cruza cruzan cruce crucen',
  ],
  [
    ['dirigir'],
    'dirigir dirigio dirigieron dirigia dirigian dirigido dirigida dirigidos dirigidas dirigiendo dirigira dirigiran dirigiria dirigirian dirigiera dirigieran dirigirse dirigirlo dirigirla dirigirlos dirigirlas dirigirle dirigirles dirige dirigen dirija dirijan',
  ],
  [
    ['conocer'],
    'conocer conocio conocieron conocia conocian conocido conocida conocidos conocidas conociendo conocera conoceran conoceria conocerian conociera conocieran conocerse conocerlo conocerla conocerlos conocerlas conocerle conocerles conoce conocen conozca conozcan',
  ],
  [
    ['construir'],
    'construir construio construieron construia construian construido construida construidos construidas construiendo construira construiran construiria construirian construiera construieran construirse construirlo construirla construirlos construirlas construirle construirles construe construen construa construan construye construyen construyo construyeron construya construyan construyendo construyera construyeran',
  ],
  [
    ['proponer', 'propon', 'propus'],
    'proponer proponio proponieron proponia proponian proponido proponida proponidos proponidas proponiendo proponera proponeran proponeria proponerian proponiera proponieran proponerse proponerlo proponerla proponerlos proponerlas proponerle proponerles propone proponen propona proponan propuso propusio propusieron propusiera propusieran propusiendo propone proponen proponga propongan propondra propondran propondria propuesto propuesta propuestos propuestas',
  ],
  [
    ['reducir', 'reduc', 'reduj'],
    'reducir reducio reducieron reducia reducian reducido reducida reducidos reducidas reduciendo reducira reduciran reduciria reducirian reduciera reducieran reducirse reducirlo reducirla reducirlos reducirlas reducirle reducirles reduce reducen reduzca reduzcan redujo redujio redujieron redujiera redujieran redujiendo redujo redujeron redujera redujeran',
  ],
  [
    ['abrir'],
    'abrir abrio abrieron abria abrian abrido abrida abridos abridas abriendo abrira abriran abriria abririan abriera abrieran abrirse abrirlo abrirla abrirlos abrirlas abrirle abrirles abre abren abra abran abierto abierta abiertos abiertas',
  ],
  [
    ['reabrir'],
    'reabrir reabrio reabrieron reabria reabrian reabrido reabrida reabridos reabridas reabriendo reabrira reabriran reabriria reabririan reabriera reabrieran reabrirse reabrirlo reabrirla reabrirlos reabrirlas reabrirle reabrirles reabre reabren reabra reabran reabierto reabierta reabiertos reabiertas',
  ],
  [
    ['morir', 'muer', 'mur'],
    'morir morio morieron moria morian morido morida moridos moridas moriendo morira moriran moriria moririan moriera morieran morirse morirlo morirla morirlos morirlas morirle morirles muere mueren muera mueran muro murio murieron muriera murieran muriendo muerto muerta muertos muertas',
  ],
  [
    ['devolver'],
    'devolver devolvio devolvieron devolvia devolvian devolvido devolvida devolvidos devolvidas devolviendo devolvera devolveran devolveria devolverian devolviera devolvieran devolverse devolverlo devolverla devolverlos devolverlas devolverle devolverles devolve devolven devolva devolvan devuelto devuelta devueltos devueltas',
  ],
  [
    ['inscribir'],
    'inscribir inscribio inscribieron inscribia inscribian inscribido inscribida inscribidos inscribidas inscribiendo inscribira inscribiran inscribiria inscribirian inscribiera inscribieran inscribirse inscribirlo inscribirla inscribirlos inscribirlas inscribirle inscribirles inscribe inscriben inscriba inscriban inscrito inscrita inscritos inscritas',
  ],
  [
    ['soltar'],
    'soltar solto soltaron soltaba soltaban soltado soltada soltados soltadas soltando soltara soltaran soltaria soltarian soltase soltarse soltarlo soltarla soltarlos soltarlas soltarle soltarles soltandolo soltandola solta soltan solte solten suelto suelta sueltos sueltas',
  ],
  [
    ['revertir'],
    'revertir revertio revertieron revertia revertian revertido revertida revertidos revertidas revertiendo revertira revertiran revertiria revertirian revertiera revertieran revertirse revertirlo revertirla revertirlos revertirlas revertirle revertirles reverte reverten reverta revertan revertido revertida revertidos revertidas',
  ],
])('The forms of the verb %j are %s', ([infinitive, present, preterite], forms) => {
  expect(verbForms(infinitive, present, preterite).join(' ')).toBe(forms)
})

it.each([
  ['redada', 'redada redadas'],
  ['juez', 'juez jueces'],
  ['deportacion', 'deportacion deportaciones'],
])('The forms of the noun %s are %s', (noun, forms) => {
  expect(nounForms(noun).join(' ')).toBe(forms)
})

it.each([
  ['mexicano', 'mexicano mexicanos mexicana mexicanas'],
  ['trabajador', 'trabajador trabajadores trabajadora trabajadoras'],
  ['director', 'director directores directora directoras'],
  ['profesor', 'profesor profesores profesora profesoras'],
  ['frances', 'frances franceses francesa francesas'],
  ['federal', 'federal federales federal federales'],
  ['menor', 'menor menores menor menores'],
  ['feliz', 'feliz felices feliz felices'],
])('The forms of the adjective %s are %s', (adjective, forms) => {
  expect(adjectiveForms(adjective).join(' ')).toBe(forms)
})

it.each([
  ['Redada en Quilpué deja 14 detenidos', 'raid Quilpue 14 detained'],
  ['el juez Guerra habló', 'judge Guerra'],
  ['la alcaldesa Paz firmó la ley', 'mayor Paz sign law'],
  ['el alguacil Campo arrestó a tres', 'sheriff Campo arrest three'],
  ['la secretaria Luz habló', 'secretary Luz'],
  ['el padre Rio habló', 'father Rio'],
  ['Puerto Quilpué cerró', 'Puerto Quilpue close'],
  ['Costa Brisol cerró', 'Costa Brisol close'],
  ['Mesa Brisol cerró', 'Mesa Brisol close'],
  ['Julio Brisol habló', 'Julio Brisol'],
  ['El Paso cerró', 'El Paso close'],
  ['el paso cerró', 'pass close'],
  ['visas H-1B y programa 287(g)', 'visa H 1B program 287'],
  ['un hombre de 36 años', 'man 36-year-old'],
  ['una pena de 36 años', 'sentence 36 year'],
  ['una sentencia de 36 años', 'rule 36 year'],
  ['un contrato de dos años', 'contract two year'],
  ['hace 36 años', '36 year'],
  ['un juez de 36 años de experiencia', 'judge 36 year'],
  ['un juez de 36 años de cárcel', 'judge 36 year sentence'],
  ['54 mil personas', '54000 people'],
  ['54 mil 200 personas', '54200 people'],
  ['tres mil personas', '3000 people'],
  ['tres mil millones', '3 billion'],
  ['trescientos mil dólares', '300000 dollar'],
  ['treinta y una', '31'],
  ['treinta y diez', '30 10'],
  ['cien y dos', 'hundred two'],
  ['noventa y nueve', '99'],
  ['cincuenta y mil', '50 thousand'],
  ['54 mil 20', '54000 20'],
  ['de 1 año', '1-year-old'],
  ['de 110 años', '110-year-old'],
  ['de 111 años', '111 year'],
  ['de treinta años', '30-year-old'],
  ['hombre de 36 años de edad', 'man 36-year-old'],
  ['1.400.000', '1400000'],
  ['3,50', '3.50'],
  ['12.34', '12.34'],
  ['treinta y una personas', '31 people'],
  ['treinta y diez personas', '30 10 people'],
  ['veinte y una personas', '20 people'],
  ['noventa y nueve personas', '99 people'],
  ['cien y una personas', 'hundred people'],
  ['1.400 personas', '1400 people'],
  ['1,400 personas', '1400 people'],
  ['2,5 millones', '2.5 million'],
  ['2.5 millones', '2.5 million'],
  ['1.4 personas', '1.4 people'],
  ['12 de mayo', '12 May'],
  ['Redada En Quilpué Deja Catorce Detenidos', 'raid Quilpue Deja 14 detained'],
  ['Zarandearon quilpué. Quilpué habló', ''],
  ['Quilpué', 'Quilpue'],
  ['Mondongo Brisol Quilpué', 'Mondongo Brisol Quilpue'],
])('"%s" is in English: %s', (spanish, english) => {
  expect(englishGloss(spanish)).toBe(english)
})

it('Each line is read for itself, up to 1,500 characters', () => {
  expect(englishGloss('Redada\n\nJueza frena ley')).toBe('raid\njudge block law')
  expect(englishGloss(`${'y'.repeat(1493)} redada`)).toBe('raid')
  expect(englishGloss(`${'y'.repeat(1494)} redada`)).not.toContain('raid')
})
