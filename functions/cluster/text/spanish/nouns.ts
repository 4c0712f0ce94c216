/**
 * Spanish nouns and the word that an English report uses instead, one entry a line: `english: spanish spanish …`. Nouns are
 * in the singular, lowercase and without accents; `inflect.ts` adds the plural. Written for this project.
 */
export const nouns = `
raid: redada
operation: operativo
arrest: arresto captura aprehension
detention center: reclusorio
custody: custodia
jail: carcel
prison: prision penitenciaria
cell: celda
shackle: grillete esposas
bond: fianza
warrant: allanamiento
removal: remocion
flight: vuelo
plane: avion
airline: aerolinea
airport: aeropuerto
bus: autobus camion
train: tren
subway: metro
station: estacion
truck: camioneta
car: auto automovil carro coche
vehicle: vehiculo
driver: chofer
license: licencia
highway: carretera autopista
street: calle
corner: esquina
parking lot: estacionamiento
neighborhood: barrio vecindario
bridge: puente
river: rio
desert: desierto
border: frontera
wall: muro
fence: valla
barrier: barrera
buoy: boya
crossing: cruce
checkpoint: reten
port: puerto garita
caravan: caravana
shelter: albergue refugio
camp: campamento
tent: carpa
ship: barco buque
boat: bote lancha
court: corte tribunal
courthouse: juzgado
circuit: circuito
judge: juez jueza
ruling: fallo dictamen veredicto
order: orden mandato
injunction: interdicto
appeal: apelacion
lawsuit: demanda querella pleito
complaint: queja denuncia
case: caso
hearing: audiencia
trial: juicio
plaintiff: demandante
lawyer: letrado
prosecutor: fiscalia
jury: jurado
docket: expediente
evidence: prueba evidencia
witness: testigo
testimony: testimonio
oath: juramento
rule: norma regla reglamento
regulation: normativa
law: ley
bill: iniciativa
ordinance: ordenanza
amendment: enmienda
measure: medida
proposal: propuesta
policy: politica
program: programa
memo: memorando memorandum
directive: directriz directiva
decree: decreto
proclamation: proclama
vote: voto votacion
election: comicio
ballot: boleta papeleta
voter: votante elector
campaign: campana
poll: encuesta sondeo
party: partido
congress: congreso
senate: senado
legislature: legislatura
council: concejo consejo ayuntamiento cabildo
board: junta
committee: comite
commission: comision
lawmaker: legislador
representative: representante
county: condado
city: ciudad
town: pueblo localidad
township: municipio
state: estado
country: pais
district: distrito
government: gobierno
department: departamento
agency: agencia
office: oficina
bureau: negociado
official: autoridad
agent: agente
police: policia
sheriff: alguacil
soldier: soldado
troop: tropa
army: ejercito
guard: guardia
governor: gobernacion
mayor: alcaldia
president: presidente presidencia
president: mandatario
prosecutor: procurador
chief: jefe
leader: lider dirigente
spokesperson: portavoz vocero
ambassador: embajada
consulate: consulado
church: iglesia
bishop: obispo
priest: sacerdote
pope: papa
archbishop: arzobispo
mosque: mezquita
school: escuela plantel colegio
kindergarten: kinder preescolar
daycare: guarderia
teacher: docente
student: estudiante alumnado
university: universidad
class: clase aula
tuition: matricula colegiatura
degree: titulo
professor: catedra
clinic: clinica
patient: paciente
doctor: medico
health: salud
disease: enfermedad
measles: sarampion
vaccine: vacuna
heat: calor
water: agua
food: comida alimento
hunger: hambre
hunger strike: ayuno
strike: huelga
abuse: abuso maltrato
neglect: negligencia
torture: tortura
violence: violencia
assault: agresion
crime: crimen delito
murder: asesinato homicidio
shooting: tiroteo balacera
shot: disparo balazo
gun: arma pistola
bullet: bala
tear gas: lacrimogeno
mask: mascara pasamontana cubrebocas
badge: placa insignia
uniform: uniforme
camera: camara
photo: foto fotografia
drug: droga estupefaciente
fentanyl: fentanilo
gang: pandilla
trafficking: trata trafico
smuggling: contrabando
smuggler: traficante coyote
victim: victima
death: muerte fallecimiento deceso
suicide: suicidio
autopsy: autopsia
body: cuerpo cadaver
wound: herida
injury: lesion
funeral: sepelio
accident: accidente
crash: choque
fire: incendio
flood: inundacion
hurricane: huracan
earthquake: terremoto sismo
storm: tormenta
child: nino nina hijo hija
minor: menor
teenager: adolescente
baby: bebe
mother: madre mama
father: padre
parent: progenitor
brother: hermano
sister: hermana
wife: esposa
husband: esposo marido
couple: pareja
grandmother: abuela
grandfather: abuelo
family: familia familiar
relative: pariente
man: hombre varon
woman: mujer
youth: joven
person: persona gente
immigrant: inmigrante
migrant: migrante
immigration: inmigracion migracion
emigrant: emigrante
alien: extranjeria
asylum: asilo
asylum seeker: asilado
applicant: solicitante
application: solicitud
form: formulario planilla
entry: entrada ingreso
fee: tarifa cuota
cost: costo coste
fine: multa
payment: pago
waiver: exencion
paperwork: tramite
document: documento
paper: papel
passport: pasaporte
visa: visado
green card: residencia
resident: residente
citizenship: ciudadania
interview: entrevista
appointment: cita
test: examen
permit: permiso
work: trabajo
job: empleo puesto
worker: trabajador obrero
employer: empleador patron
wage: salario sueldo
union: sindicato
farmworker: jornalero
farm: granja finca rancho
field: campo
crop: cosecha cultivo
strawberry: fresa
dairy: lecheria
meat: carne
chicken: pollo
plant: planta
factory: fabrica
warehouse: almacen bodega
restaurant: restaurante
kitchen: cocina
store: tienda
market: mercado
business: negocio
company: empresa compania
contractor: contratista
contract: contrato
roof: techo
car wash: autolavado
street vendor: ambulante
owner: dueno propietario
investor: inversionista
tax: impuesto
remittance: remesa
tariff: arancel
budget: presupuesto
fund: fondo
money: dinero
grant: subvencion subsidio
dollar: dolar
price: precio
bank: banco
cut: recorte
benefit: beneficio prestacion
aid: ayuda
housing: vivienda
home: hogar domicilio
house: casa
apartment: apartamento
building: edificio
door: puerta
protest: protesta
march: marcha
rally: manifestacion mitin
vigil: vigilia
walkout: paro
protester: manifestante
activist: activista
advocate: defensor
group: grupo
community: comunidad
association: asociacion
foundation: fundacion
nonprofit: ong
workshop: taller
fair: feria
lawyer: abogacia
right: derecho
liberty: libertad
protection: amparo
status: estatus
sponsor: patrocinador
relief: alivio
amnesty: amnistia
sanctuary: santuario
agreement: acuerdo convenio
treaty: tratado
deal: trato
fight: lucha pelea
threat: amenaza
fear: miedo temor
hope: esperanza
criticism: critica
statement: comunicado
letter: carta
speech: discurso
message: mensaje
report: informe reporte
study: estudio
data: dato
figure: cifra
number: numero
record: registro antecedente
list: lista
probe: pesquisa
audit: auditoria
oversight: supervision
inspector: inspectoria
watchdog: contraloria
violation: infraccion
deadline: plazo
delay: retraso demora
backlog: rezago
wait: espera
extension: prorroga
renewal: renovacion
expiration: vencimiento
termination: cancelacion
ban: prohibicion veto
limit: limite
cap: tope
lottery: loteria sorteo
pause: pausa
freeze: congelamiento
closure: cierre clausura
opening: apertura
transfer: traslado transferencia
release: liberacion excarcelacion
return: retorno regreso
deployment: despliegue
crackdown: ofensiva
surge: oleada
enforcement: aplicacion
surveillance: vigilancia
security: seguridad
emergency: emergencia
war: guerra
peace: paz
attack: ataque atentado
terrorism: terrorismo
terrorist: terrorista
gift: regalo
week: semana
month: mes
year: ano
day: dia
night: noche
morning: manana
hour: hora
world: mundo
World Cup: mundial
soccer: futbol
stadium: estadio
fan: aficionado
player: jugador
team: equipo
sport: deporte
music: musica
singer: cantante
movie: pelicula
newspaper: periodico
journalist: periodista
reporter: reportero
media: medio
language: idioma lengua
English: ingles
census: censo
population: poblacion
thousand: mil
million: millon
dozen: docena
hundred: centenar
half: mitad
third: tercio
percent: ciento
majority: mayoria
minority: minoria
dissent: disenso
republican: republicano
democrat: democrata
conservative: conservador
tribe: tribu
island: isla
beach: playa
bay: bahia
park: parque
library: biblioteca
lake: lago
mountain: montana
valley: valle
coast: costa
center: centro
facility: instalacion
bed: cama
guard: celador
staff: personal
inmate: recluso
prisoner: preso reo
detainee: retenido
fugitive: profugo
suspect: sospechoso
offender: infractor delincuente
dog: perro
cat: gato
phone: telefono celular
website: pagina portal
network: red
social media: redes
account: cuenta
technology: tecnologia
intelligence: inteligencia
engineer: ingeniero
scientist: cientifico
nurse: enfermero
researcher: investigador
agriculture: agricultura
industry: industria
economy: economia
trade: comercio
marriage: matrimonio boda
birth: nacimiento
birthday: cumpleanos
pregnancy: embarazo
race: raza
racism: racismo
profiling: perfilamiento
stop: parada
search: cateo
seizure: incautacion decomiso
immunity: inmunidad
pardon: indulto
sentence: condena pena
charge: cargo
guilty: culpabilidad
fraud: fraude estafa
theft: robo hurto
kidnapping: secuestro
nomination: nombramiento
nominee: nominado
resignation: renuncia dimision
firing: despido
replacement: reemplazo
member: miembro integrante
candidate: candidato
senator: senador
member of congress: congresista
caravan: exodo
gap: brecha
reform: reforma
change: cambio
problem: problema
decline: descenso caida
increase: aumento incremento alza
spending: gasto
cost: valor
supply: suministro
bathroom: bano
room: cuarto habitacion
window: ventana
basement: sotano
roof: azotea
garden: jardin
land: tierra terreno
oil: petroleo
energy: energia
electricity: electricidad
transportation: transporte
address: direccion
leg: pierna
head: cabeza
face: rostro
hand: mano
knife: cuchillo
mile: milla
pound: libra
tunnel: tunel
greenhouse: invernadero
vineyard: vinedo
orchard: huerto
picker: pizcador recolector
grower: productor agricultor
quarantine: cuarentena
attendance: asistencia
notice: aviso
leak: filtracion
risk: riesgo
spring: primavera
summer: verano
winter: invierno
christmas: navidad
anniversary: aniversario
pilot: piloto
passenger: pasajero
ticket: boleto pasaje
seat: escano
route: ruta
rent: alquiler renta
loan: prestamo
debt: deuda
shortage: escasez
museum: museo
book: libro
history: historia
interpreter: interprete
cemetery: cementerio panteon
smoke: humo
knee: rodilla
neck: cuello
heart: corazon
kidney: rinon
flu: gripe influenza
medication: medicamento medicina
surgery: cirugia
ambulance: ambulancia
capacity: capacidad cupo
quarter: trimestre
argument: argumento
cause: causa
custom: aduana
facade: fachada
sign: letrero pancarta
whistle: silbato
drone: dron
helicopter: helicoptero
van: furgoneta
motorcycle: motocicleta moto
bicycle: bicicleta
sidewalk: acera
yard: patio
mobile home: remolque
landscaping: jardineria
laundry: lavanderia
bakery: panaderia
supermarket: supermercado
grocery: abarrotes
tamale: tamal
taco: taquero taqueria
truck driver: camionero trailero
delivery: reparto repartidor
rideshare: uber
mechanic: mecanico
tire: llanta
mass: misa
rosary: rosario
virgin: virgen
procession: procesion
parishioner: feligres
diocese: diocesis
parish: parroquia
nun: monja
rabbi: rabino
imam: iman
fireworks: cohete
rescue: rescate
search: busqueda
drowning: ahogamiento
ranch: rancheria
sand: arena
crash: volcadura
toll: peaje
border guard: centinela
passport card: credencial
identity: identidad
registry: padron
fingerprint: huella
dna: adn
blood: sangre
sample: muestra
laboratory: laboratorio
mayor's office: intendencia
spokesman: vocero portavoz
deputy: adjunto
intern: pasante
speaker: orador
caucus: bancada
donor: donante
ad: anuncio
rating: aprobacion
approval: aval
turnout: participacion
recount: recuento
lawsuit: litigio
settlement: indemnizacion
compensation: reparacion
damage: dano
bail: caucion
parolee: liberto
probation: probatoria
clemency: clemencia
execution: ejecucion
disappearance: desaparicion
exile: exilio destierro
genocide: genocidio
dictatorship: dictadura
regime: regimen
opposition: oposicion
president-elect: electo
coup: golpe
sanction: sancion
summit: cumbre
negotiation: negociacion
pact: pacto
ally: aliado
enemy: enemigo
foreign policy: exteriores
danger: peligro
elevator: ascensor elevador
vest: chaleco
alarm: alarma
practice: practica
outrage: indignacion
grief: duelo
mourning: luto
nightmare: pesadilla
dream: sueno
promise: promesa
mistake: error equivocacion
trap: trampa
trick: engano
lie: mentira
secret: secreto
panic: panico
chaos: caos
clash: enfrentamiento
riot: disturbio motin
manhunt: caceria
ambush: emboscada
barricade: barricada
patrol: patrullaje patrulla
tow truck: grua
gunman: pistolero atacante tirador
sniper: francotirador
shooter: agresor
sidearm: revolver
grenade: granada
baton: macana
kick: patada
punch: punetazo
chokehold: estrangulamiento
bruise: moreton
cage: jaula
cot: catre
blanket: cobija manta
lawn: cesped
toilet: inodoro
shower: ducha
mold: moho
worm: gusano
lice: piojo
rat: rata
odor: olor
temperature: temperatura
cold: frio
snow: nieve
ice: hielo
rain: lluvia
drought: sequia
harvest: pizca
tomato: tomate
lettuce: lechuga
grape: uva
blueberry: arandano
apple: manzana
peach: durazno
onion: cebolla
avocado: aguacate
cannabis: marihuana
egg: huevo
milk: leche
pork: cerdo puerco
fish: pescado
shrimp: camaron
crab: cangrejo
oyster: ostion
lumber: madera
battery: bateria
shipyard: astillero
garment: ropa confeccion
furniture: mueble
nail salon: estetica
barbershop: barberia
janitor: conserje
caregiver: cuidador
babysitter: ninera
gardener: jardinero
painter: pintor
plumber: plomero
electrician: electricista
welder: soldador
carpenter: carpintero
bricklayer: albanil
peddler: vendedor
cook: cocinero
waiter: mesero
bartender: cantinero
dishwasher: lavaplatos
client: cliente
tenant: inquilino
eviction: desalojo
mortgage: hipoteca
refund: reembolso
penalty: penalizacion
interest: interes
unemployment: desempleo
pension: jubilacion
bonus: bono
recruiter: reclutador
recruitment: reclutamiento
academy: academia
training: entrenamiento capacitacion
merit: merito
scholarship: beca
dormitory: dormitorio
principal: rector
bus stop: paradero
playground: recreo
classmate: companero
toddler: infante
twin: gemelo
newborn: neonato
grandson: nieto nieta
uncle: tio
aunt: tia
cousin: primo prima
niece: sobrina
nephew: sobrino
godmother: madrina
surname: apellido
name: nombre
tattoo: tatuaje
accent: acento
skin: piel
hair: cabello pelo
hat: gorra sombrero
flag: bandera
anthem: himno
concert: concierto
parade: desfile
coach: entrenador
league: liga
olympics: olimpiada
halftime: entretiempo
broadcast: transmision
television: televisora
radio station: radiodifusora emisora
column: columna
headline: titular
interviewee: entrevistado
source: fuente
conflict: conflicto
disaster: desastre
investigation: indagatoria
national: connacional
remains: resto
protocol: protocolo
maker: fabricante
manager: gerente
paint: pintura
pier: muelle
anguish: angustia
surprise: sorpresa
incident: incidente
strategy: estrategia
adviser: asesor
meeting: reunion
impact: impacto
exploitation: explotacion
hypertension: hipertension
circumstance: circunstancia
pandemic: pandemia
service: servicio
`
