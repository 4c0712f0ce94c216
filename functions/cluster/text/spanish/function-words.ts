/** Spanish words that say nothing about an event, lowercase and without accents. Written for this project. */
export const functionWords: ReadonlySet<string> = new Set(
  (
    'el la los las lo un una unos unas al del de a ante bajo cabe con contra desde durante en entre hacia hasta mediante para por ' +
    'segun sin so sobre tras versus via y e ni o u pero mas sino aunque porque pues que si como cuando donde mientras quien ' +
    'quienes cual cuales cuyo cuya cuyos cuyas cuanto cuanta cuantos cuantas adonde yo tu vos usted ustedes ella ellas ellos ' +
    'nosotros nosotras me te se nos os le les mi mis ti su sus suyo suya suyos suyas nuestro nuestra nuestros nuestras este esta ' +
    'estos estas esto ese esa esos esas eso aquel aquella aquellos aquellas aquello mismo misma mismos mismas otro otra otros ' +
    'otras todo toda todos todas cada ambos ambas algun alguno alguna algunos algunas ningun ninguno ninguna alguien nadie algo ' +
    'nada cualquier cualquiera varios varias mucho mucha muchos muchas poco poca pocos pocas tanto tanta tantos tantas tan muy ' +
    'mas menos mayor menores mejor peor demasiado bastante casi solo solamente sola solos solas apenas aproximadamente unicamente ' +
    'ya aun todavia siempre nunca jamas tambien tampoco ademas incluso inclusive asi entonces luego despues antes ahora hoy ayer ' +
    'pronto tarde temprano aqui ahi alli alla aca cerca lejos dentro fuera arriba abajo delante detras encima debajo alrededor ' +
    'frente junto aparte bien mal no quizas tal tales vez veces embargo parte partes forma modo manera cosa cosas tipo ' +
    'ser es son era eran fue fueron sea sean fuera fueran sera seran seria serian sido siendo soy somos eres estar esta estan ' +
    'estaba estaban estuvo estuvieron esten estara estaran estaria estando haber ha han he hemos has hay habia habian ' +
    'hubo haya hayan hubiera hubieran hubiese habra habran habria habrian habido habiendo tener tiene tienen tenia tenian tuvo ' +
    'tuvieron tenga tengan tendra tendran tendria tendrian tenido teniendo hacer hace hacen hacia hacian hizo hicieron haga hagan ' +
    'hara haran haria harian hecho hechos haciendo poder puede pueden podia podian pudo pudieron pueda puedan podra podran podria ' +
    'podrian podido deber debe deben debia debian debio debieron deba deban debera deberan deberia deberian debido querer quiere ' +
    'quieren queria querian quiso quisieron quiera ir va van iba iban vaya vayan ira iran iria irian ido yendo ver ve ven vio ' +
    'vieron visto dar da dan daba dio dieron dara daran dado dada dando decir dice dicen decia decian dijo dijeron dicho ' +
    'dicha diga diran diria diciendo saber sabe saben sabia supo sabido poner pone ponen puso pusieron ponga venir viene ' +
    'vienen vino vinieron vendra vendran seguir sigue siguen seguia siguio siguieron siguiente siguientes llevar lleva llevan ' +
    'llevaba llevo llevaron llevado volver vuelve vuelven volvio volvieron vuelto tomar toma toman tomo tomaron tomado traer ' +
    'trae traen trajo trajeron creer cree creen creia creyo hablar habla hablan hablo hablaron pensar piensa piensan parece ' +
    'parecen sentir siente sienten sintio ocurre ocurrio ocurrieron sucede sucedio tratar trata tratan trato traves ' +
    'respecto cuenta debido gracias ejemplo lugar momento tiempo dentro actual actuales actualmente reciente recientes ' +
    'recientemente pasado pasada pasados pasadas proximo proxima proximos proximas ultimo ultima ultimos ultimas anterior ' +
    'anteriores nuevamente ambos cierto cierta ciertos ciertas propio propia propios propias diversos diversas distinto distinta ' +
    'distintos distintas demas gran grande grandes pequeno pequena pequenos pequenas alto alta altos altas bajo baja bajos bajas ' +
    'largo larga bueno buena buenos buenas malo mala posible posibles senor senora sr sra don dona unico unica unicos ' +
    'unicas principal principales claro clara conforme mediante pese salvo excepto alrededor unas total junto juntos juntas ' +
    'ante parar sino agrego anadio indico senalo senalaron explico explicaron aseguro afirmo afirmaron comento detallo ' +
    'expreso subrayo destaco recordo manifesto apunto considero aclaro preciso relato conto cuentan noticia noticias ' +
    'lea presente presentes efe cortesia redaccion'
  ).split(' '),
)
