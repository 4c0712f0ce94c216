/** Spanish nouns in -ción that English writes with -tion, without the ending and without accents. Written for this project. */
export const inTion = `
deporta repatria opera ac construc educa protec reac elec selec inyec correc jurisdic restric predic
legisla regula autoriza legaliza naturaliza organiza moderniza privatiza utiliza discrimina elimina exporta importa
investiga litiga migra na sec por prepara repara separa celebra decora declara forma informa
transforma situa evalua valida evacua continua nota rota emo promo devo reten inten preven interven conven
reten excep percep recep descrip prescrip suscrip institu constitu restitu substitu solu resolu
evolu revolu contribu distribu produc reduc introduc deduc conduc instruc obstruc destruc infec 
interac transac trac frac extradi prohibi exhibi expedi condi edi tradi posi disposi proposi imposi
verifica notifica certifica identifica justifica califica modifica unifica reunifica ratifica publica
dedica indica educa implica multiplica erradica vindica provoca revoca convoca
denuncia concilia radia varia explota adop op corrup interrup erup
`
/** Spanish nouns in -sión that English writes with -sion. */
export const inSion = `
expan ten pen suspen exten dimen deci divi preci provi revi supervi televi inva eva ver conver inver
diver fu confu conclu exclu inclu ilu man explo ero
`
/** Nouns and adjectives that English writes alike, but for accents. */
export const alike = `
crisis plan control visa panel motel hotel hospital video radio capital animal material manual normal rural total
original regional fatal brutal formal personal federal legal local general criminal central social final radical
terminal individual virtual tribal global vital error terror horror honor color doctor director sector
factor tractor inspector instructor monitor protector supervisor superior inferior interior exterior
popular particular regular similar vulnerable probable visible flexible cable noble
drama idea area auditor editor actor tutor tumor humor motor chef club gas album 
habeas corpus habeas memo tuberculosis virus bonus status campus deficit superavit lobby debate
`
