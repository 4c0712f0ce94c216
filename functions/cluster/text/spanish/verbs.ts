/**
 * Spanish verbs and the word that an English report uses instead, one entry a line: `english: infinitive …`. Stems that
 * change follow in parentheses: `(present)` or `(present,preterite)`. English is in the form of headlines where that
 * matters. Lowercase, without accents. Written for this project.
 */
export const verbs = `
arrest: arrestar capturar aprehender
detain: detener(detien,detuv)
hold: retener(retien,retuv)
deport: deportar
remove: remover(remuev)
expel: expulsar
self-deport: autodeportar
repatriate: repatriar
return: regresar retornar devolver(devuelv)
release: liberar excarcelar soltar(suelt)
transfer: trasladar transferir(transfier,transfir)
send: enviar mandar
raid: allanar
search: catear
seek: buscar procurar
seize: incautar decomisar confiscar
handcuff: esposar
sue: demandar querellar
rule: fallar dictaminar sentenciar
order: ordenar
block: bloquear frenar impedir(impid,impid)
halt: paralizar
suspend: suspender
pause: pausar
freeze: congelar
ban: prohibir
reject: rechazar
deny: negar(nieg) denegar(denieg)
dismiss: desestimar descartar
overturn: revocar
strike down: anular invalidar
cancel: cancelar
rescind: rescindir derogar
end: terminar finalizar concluir acabar
eliminate: eliminar suprimir
extend: extender(extiend) prorrogar
renew: renovar(renuev)
expire: vencer expirar caducar
uphold: ratificar confirmar avalar
allow: permitir autorizar
lift: levantar
restore: restaurar restituir restablecer
reinstate: reinstaurar reincorporar
resume: reanudar retomar
grant: conceder otorgar
appeal: apelar recurrir
challenge: impugnar desafiar
ask: pedir(pid,pid)
request: solicitar
urge: instar exhortar
demand: exigir reclamar
argue: argumentar alegar
accuse: acusar
charge: imputar
indict: encausar
convict: condenar
plead: declarar
testify: testificar atestiguar
investigate: investigar indagar
audit: auditar
inspect: inspeccionar
visit: visitar
protest: protestar
march: marchar
rally: manifestar
gather: reunir congregar
vote: votar
approve: aprobar(aprueb)
pass: pasar
sign: firmar
veto: vetar
enact: promulgar
propose: proponer(propon,propus) plantear
announce: anunciar
file: presentar
publish: publicar
launch: lanzar
begin: comenzar(comienz) empezar(empiez) iniciar arrancar
plan: planear planificar
consider: considerar evaluar
expand: expandir ampliar
increase: aumentar incrementar subir elevar
raise: alzar
reduce: reducir(reduc,reduj) disminuir bajar recortar
cut: cortar
double: duplicar
triple: triplicar
charge: cobrar
pay: pagar
cost: costar(cuest)
fund: financiar
spend: gastar
buy: comprar adquirir
sell: vender
hire: contratar
fired: despedir(despid,despid) destituir cesar
resign: renunciar dimitir
names: nombrar designar
nominate: nominar
replace: reemplazar sustituir
confirm: corroborar
deploy: desplegar(despliegu)
patrol: patrullar
surround: rodear
enter: entrar ingresar
cross: cruzar
flee: huir escapar
arrive: llegar arribar
travel: viajar
stay: permanecer quedar
live: vivir residir
leave: salir abandonar
close: cerrar(cierr) clausurar
open: abrir
reopen: reabrir
build: construir
demolish: demoler derribar
kill: matar asesinar ultimar
shot: disparar balear
died: morir(muer,mur) fallecer
hang: ahorcar
wound: herir(hier,hir)
injure: lesionar
beat: golpear
attack: atacar agredir
assault: asaltar
threaten: amenazar
chase: perseguir(persig,persig)
crash: chocar estrellar
burn: quemar
find: encontrar(encuentr) hallar
rescue: rescatar
save: salvar
protect: proteger
defend: defender(defiend)
help: ayudar auxiliar
support: apoyar respaldar
oppose: oponer(opon,opus)
criticize: criticar
condemn: repudiar
slam: arremeter
warn: advertir(adviert,advirt) alertar
fear: temer
worry: preocupar
hide: esconder ocultar
separate: separar
reunite: reunificar reencontrar
adopt: adoptar
marry: casar
study: estudiar
graduate: graduar
teach: ensenar
work: trabajar laborar
strike: huelguear
employ: emplear
exploit: explotar
abuse: abusar maltratar
neglect: desatender
hospitalize: hospitalizar internar
vaccinate: vacunar
apply: aplicar
require: requerir(requier,requir) obligar
register: inscribir empadronar
enroll: matricular
verify: verificar comprobar(comprueb)
share: compartir
deliver: entregar
cooperate: cooperar colaborar
limit: limitar restringir
prevent: evitar prevenir
refuse: rehusar
ignore: ignorar desacatar
violate: violar infringir incumplir
comply: cumplir acatar
settle: acordar pactar
reach: alcanzar
win: ganar
lose: perder(pierd)
keep: mantener(mantien,mantuv) conservar
process: procesar tramitar
wait: esperar aguardar
delay: retrasar demorar aplazar postergar
interview: entrevistar
review: revisar repasar
monitor: vigilar monitorear
record: grabar filmar
show: mostrar(muestr) revelar
report: reportar informar
claim: afirmar asegurar sostener(sostien,sostuv)
admit: admitir reconocer
deny: desmentir(desmient)
apologize: disculpar
thank: agradecer
pardon: indultar perdonar
sentence: purgar
steal: robar hurtar
defraud: estafar defraudar
smuggle: traficar contrabandear
kidnap: secuestrar
recruit: reclutar
train: entrenar capacitar
arm: armar
invade: invadir
bomb: bombardear
eat: comer
sleep: dormir(duerm,durm)
play: jugar(jueg)
sing: cantar
celebrate: celebrar festejar
honor: honrar
remember: recordar(recuerd)
mourn: llorar
bury: enterrar(entierr) sepultar
lead: dirigir encabezar liderar
meet: sesionar
discuss: discutir debatir
negotiate: negociar
serve: servir(sirv,sirv)
translate: traducir(traduc,traduj)
count: contar(cuent)
target: focalizar
identify: identificar
fingerprint: fichar
mask: encapuchar enmascarar
settle: asentar
welcome: acoger albergar
divide: dividir
split: fragmentar
withdraw: retirar
recall: revertir(reviert,revirt)
impose: imponer(impon,impus)
lower: rebajar
test: examinar
inform: notificar avisar
sponsor: patrocinar
accept: aceptar admitir
adjudicate: adjudicar
award: premiar
certify: certificar
question: cuestionar
withhold: desviar
ram: embestir
install: instalar
inaugurate: inaugurar
fail: fracasar
empty: vaciar
land: aterrizar
take off: despegar
light: encender(enciend)
vandalize: vandalizar
paint: pintar
sanction: sancionar
fine: multar
subpoena: citar
summon: convocar
attend: asistir acudir
recover: recuperar
disappear: desaparecer
drown: ahogar
kneel: arrodillar
push: empujar
drag: arrastrar
throw: arrojar
stab: apunalar
torture: torturar
harass: acosar hostigar
intimidate: intimidar
discriminate: discriminar
profile: perfilar
benefit: beneficiar
affect: afectar
impact: impactar
exempt: eximir exentar
exclude: excluir
include: incluir
prioritize: priorizar
accelerate: acelerar agilizar
toughen: endurecer
tighten: tensar
relax: flexibilizar
modify: modificar
reform: reformar
legalize: legalizar regularizar
naturalize: naturalizar
swear in: juramentar
take oath: jurar
issue: emitir expedir(expid,expid)
stamp: sellar
lie: mentir(mient,mint)
falsify: falsificar
hack: hackear
leak: filtrar
export: exportar
import: importar
sponsor: auspiciar
resettle: reasentar
relocate: reubicar
evict: desalojar
occupy: ocupar
boycott: boicotear
storm: irrumpir
intercept: interceptar
represent: representar
face: enfrentar
clarify: esclarecer
`
