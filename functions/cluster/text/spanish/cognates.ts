/** Spanish nouns in -ción that English writes with -tion, without the ending and without accents. Written for this project. */
export const inTion = `
ac administra adop autoriza califica celebra certifica coali compensa concilia condi conduc constitu construc
continua contribu conven convoca coopera correc corrup declara decora dedica deduc delega denuncia deporta descrip
destruc deten devo discrimina disposi distribu edi educa elec elimina emo erradica erup evacua evalua evolu excep
exhibi expedi explota exporta extradi federa forma frac gradua identifica implica importa imposi indica infec infla
informa inspec institu instruc inten interac interrup interven introduc investiga inyec jurisdic justifica legaliza
legisla litiga migra mo moderniza modifica multiplica na naturaliza nomina nota notifica obstruc op opera organiza
percep persecu peti por posi predic prepara prescrip preven privatiza proclama produc prohibi promo proposi protec
provoca publica radia ratifica reac recep reduc regula repara repatria resolu restitu restric reten reunifica revoca
revolu rota sec selec separa situa solu substitu suscrip trac tradi transac transforma unifica utiliza valida varia
verifica vindica viola
`
/** Spanish nouns in -sión that English writes with -sion. */
export const inSion = `
conclu confu conver deci dimen diver divi ero eva exclu expan explo exten fu ilu inclu inva inver man pen preci
provi revi supervi suspen televi ten ver
`
/** Nouns and adjectives that English spells the same, apart from accents. */
export const alike = `
actor album animal area auditor base bonus brutal cable campus canal cannabis capital cartel central chef civil club
color consul consular control convoy corpus criminal crisis debate deficit director doctor drama dreamer editor
editorial electoral embargo error expulsion exterior factor fatal federal festival final flexible formal funeral gas
gay general global habeas honor horror hospital hotel humor idea individual inferior inspector instructor interior
internet judicial latino legal liberal lobby local manual marine material memo mental monitor motel motor mural
natural naval noble normal nuclear original panel parole particular pastor personal plan popular probable protector
quorum racial radical radio record regional regular rifle rumor rural sector sexual similar social status superavit
superior supervisor terminal terror total tractor trailer tribal tuberculosis tumor tutor veto video virtual virus
visa visible vital vulnerable
`
