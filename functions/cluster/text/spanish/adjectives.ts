/**
 * Spanish adjectives, and nouns for people, with the word that an English report uses instead, one entry a line: `english:
 * spanish …` in the masculine singular. `inflect.ts` adds feminine and plural. Lowercase, without accents. Written for this
 * project.
 */
export const adjectives = `
lawyer: abogado licenciado
detained: detenido
inmate: recluso
prisoner: preso
deportee: deportado
undocumented: indocumentado
refugee: refugiado
exile: exiliado
citizen: ciudadano
foreign: extranjero foraneo
neighbor: vecino
judge: magistrado
official: funcionario
officer: oficial
employee: empleado
senator: senador
governor: gobernador
mayor: alcalde alcaldeso
councilmember: concejal edil
commissioner: comisionado
secretary: secretario
minister: ministro
ambassador: embajador
republican: republicano
democratic: democratico
progressive: progresista
conservative: conservador
military: militar
worker: trabajador obrero
farmworker: campesino
day laborer: jornalero
driver: conductor
cook: cocinero
nurse: enfermero
teacher: maestro profesor
student: alumno universitario
engineer: ingeniero
scientist: cientifico
journalist: reportero
pastor: reverendo
catholic: catolico
christian: cristiano
muslim: musulman
jewish: judio
indigenous: indigena
native: nativo
latino: hispano
black: negro
white: blanco
young: joven
elderly: anciano
pregnant: embarazado
sick: enfermo
dead: muerto fallecido difunto
wounded: herido
disabled: discapacitado
blind: ciego
deaf: sordo
armed: armado
masked: enmascarado encapuchado
suspect: sospechoso
guilty: culpable
innocent: inocente
state: estatal
local: municipal
national: nacional
international: internacional
legal: licito
illegal: ilegal ilicito
unconstitutional: inconstitucional
constitutional: constitucional
unlawful: ilegitimo
criminal: delictivo penal
human: humano
humanitarian: humanitario
temporary: temporal provisional transitorio
permanent: permanente definitivo
preliminary: preliminar
mandatory: obligatorio forzoso
automatic: automatico
expedited: acelerado expedito
electronic: electronico
biometric: biometrico
public: publico
private: privado
secret: secreto
medical: sanitario
religious: religioso
political: politico
economic: economico
financial: financiero
agricultural: agricola
academic: academico
presidential: presidencial
executive: ejecutivo
supreme: supremo
attorney: procurador
divided: dividido
unanimous: unanime
massive: masivo
record: historico
new: nuevo
former: ex exfuncionario
northern: norteno
southern: sureno
border: fronterizo
immigration: migratorio
diplomatic: diplomatico
overcrowded: hacinado sobrepoblado
abandoned: abandonado
missing: desaparecido
free: gratuito
expensive: caro
urgent: urgente
controversial: polemico controvertido
first: primer
third: tercer
fifth: quinto
sixth: sexto
seventh: septimo
eighth: octavo
ninth: noveno
tenth: decimo
eleventh: undecimo onceavo
american: americano
african: africano
asian: asiatico
european: europeo
central american: centroamericano
latin american: latinoamericano
south american: sudamericano
caribbean: caribeno
mexican american: mexicoamericano
skeptical: esceptico
environmental: ambiental
commercial: comercial
annual: anual
weekly: semanal
monthly: mensual
homeless: desamparado
unconscious: inconsciente
unresponsive: inerte
wrongful: injusto
unjust: injustificado
deputy: adjunto
acting: interino
independent: independiente
bipartisan: bipartidista
anti-immigrant: antiinmigrante
transgender: transgenero
lesbian: lesbiano
widow: viudo
orphan: huerfano
pediatric: pediatrico
psychiatric: psiquiatrico
air: aereo
underground: subterraneo
urban: urbano
authoritarian: autoritario
undercover: encubierto
anonymous: anonimo
chained: encadenado
critical: critico
violent: violento
forensic: forense
preventable: evitable
`
