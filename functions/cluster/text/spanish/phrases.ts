/**
 * Spanish phrases and irregular words, and the words that an English report uses instead, one entry a line: `English:
 * spanish phrase, spanish phrase`. Lowercase and without accents, as they are matched; English has its capitals, by which
 * courts and places are recognized. An entry without English says nothing about an event. Written for this project.
 */
export const phrases = `
U.S.: estados unidos, ee uu, eeuu, eua, estadounidense, estadounidenses, norteamericano, norteamericana, norteamericanos
White House: casa blanca
Supreme Court: corte suprema, tribunal supremo, suprema corte, maximo tribunal, alto tribunal, el supremo, del supremo
appeals court: corte de apelaciones, corte federal de apelaciones, tribunal de apelaciones, tribunal federal de apelaciones, corte de apelacion, cortes de apelaciones, tribunales de apelaciones, corte de apelaciones federal
district court: corte de distrito, tribunal de distrito, corte federal de distrito, corte distrital
immigration court: corte de inmigracion, tribunal de inmigracion, corte migratoria, cortes de inmigracion, tribunales de inmigracion
judge: juez federal de distrito, jueza federal de distrito
justices: jueces de la corte suprema, magistrados del supremo, jueces del supremo
First Circuit: primer circuito
Second Circuit: segundo circuito
Third Circuit: tercer circuito
Fourth Circuit: cuarto circuito
Fifth Circuit: quinto circuito
Sixth Circuit: sexto circuito
Seventh Circuit: septimo circuito
Eighth Circuit: octavo circuito
Ninth Circuit: noveno circuito
Tenth Circuit: decimo circuito
Eleventh Circuit: undecimo circuito, onceavo circuito
Homeland Security: seguridad nacional, seguridad interna
national security adviser: asesor de seguridad nacional
Immigration and Customs Enforcement: control de inmigracion y aduanas, inmigracion y control de aduanas, oficina de inmigracion y aduanas
Customs and Border Protection: oficina de aduanas y proteccion fronteriza
Citizenship and Immigration Services: servicio de ciudadania e inmigracion, servicios de ciudadania e inmigracion, servicio de inmigracion y ciudadania
Justice Department: departamento de justicia, ministerio de justicia
Labor Department: departamento del trabajo, departamento de trabajo
Pentagon: pentagono
National Guard: guardia nacional, guardias nacionales
House: camara baja, camara de representantes
Senate: camara alta
Congress: capitolio
attorney general: fiscal general, procurador general, secretaria de justicia, secretario de justicia, fiscala general
attorneys general: fiscales generales, procuradores generales
district attorney: fiscal de distrito, fiscal del condado
U.S. attorney: fiscal federal
prosecutors: fiscales federales, fiscales
prosecutor: fiscal, fiscala
solicitor general: procurador general de estados unidos
city council: concejo municipal, consejo municipal, ayuntamiento, cabildo
county board: junta de comisionados
school board: junta escolar, junta educativa, consejo escolar
school district: distrito escolar
executive order: orden ejecutiva, decreto ejecutivo, ordenes ejecutivas
court order: orden judicial, orden de un juez
judicial warrant: orden firmada por un juez, orden judicial de arresto
warrant: orden de arresto, orden de cateo, orden de allanamiento, orden de captura, ordenes de arresto
deportation order: orden de expulsion
temporary restraining order: orden de restriccion temporal, orden de restriccion
preliminary injunction: medida cautelar, orden judicial preliminar, requerimiento judicial
injunction: medidas cautelares
class action lawsuit: demanda colectiva, accion colectiva
lawsuit: accion judicial, accion legal
attorney: representante legal
due process: debido proceso
birthright citizenship: ciudadania por nacimiento, derecho de nacimiento, ciudadania por derecho de nacimiento, ciudadania automatica
green card: tarjeta verde, residencia permanente, green card
green cards: tarjetas verdes, green cards
green card holder: residente permanente, residente legal permanente, residente legal
green card holders: residentes permanentes, residentes legales permanentes, residentes legales
Temporary Protected Status: estatus de proteccion temporal, estado de proteccion temporal, proteccion temporal
Deferred Action for Childhood Arrivals: accion diferida para los llegados en la infancia, accion diferida
dreamers: sonadores, dreamers
humanitarian parole: permiso humanitario, libertad condicional humanitaria
work permit: autorizacion de empleo, autorizacion de trabajo
travel ban: veto migratorio, prohibicion de entrada
student visas: visas estudiantiles
farmworkers: trabajadores agricolas, trabajadores del campo, jornaleros agricolas
guest worker: trabajador temporal, trabajadores temporales, trabajadores huespedes
day laborers: jornaleros
workplace: lugar de trabajo, centro de trabajo, centros de trabajo, lugares de trabajo
meatpacking plant: planta procesadora de carne, planta empacadora de carne, planta carnica, empacadora de carne, frigorifico
poultry plant: planta avicola, procesadora de pollo, planta procesadora de pollo
detention center: centro de detencion migratoria
detention centers: centros de detencion migratoria
ankle monitor: grillete electronico, tobillera electronica, monitor de tobillo, grilletes electronicos
tear gas: gas lacrimogeno, gases lacrimogenos
pepper spray: gas pimienta, spray pimienta
body cameras: camaras corporales
driver's license: licencia de conducir, licencia de manejo, licencias de conducir, licencias de manejo
courthouse: palacio de justicia, edificio de la corte
immigrant rights: proinmigrante, pro inmigrante, proinmigrantes
Civil Liberties Union: libertades civiles
expedited removal: expulsion acelerada, deportacion acelerada, expulsion expedita, deportacion expedita, deportaciones expeditas, deportacion rapida, deportaciones rapidas, deportacion expres, deportaciones expres
mass deportation: deportacion masiva, deportaciones masivas
third country: terceros paises, paises terceros
unaccompanied minors: menores no acompanados, ninos no acompanados
asylum seekers: solicitantes de asilo, peticionarios de asilo
asylum seeker: solicitante de asilo
Alien Enemies Act: ley de enemigos extranjeros, ley de extranjeros enemigos
Insurrection Act: ley de insurreccion
Remain in Mexico: permanecer en mexico, quedate en mexico
Zero tolerance: tolerancia cero
bill: proyecto de ley, proyecto, iniciativa de ley, propuesta de ley
bills: proyectos de ley, proyectos
law enforcement: fuerzas del orden, agencias del orden, cuerpos policiales
immigration enforcement: control migratorio, aplicacion de las leyes migratorias, leyes migratorias
immigration agents: la migra
immigration status: situacion migratoria, estado migratorio
Trump administration: gobierno de trump, gobierno de donald trump, gobierno del presidente donald trump, administracion trump, administracion de trump, administracion de donald trump, administracion del presidente donald trump, gobierno del presidente trump, ejecutivo de trump
Biden administration: gobierno de biden, administracion biden, gobierno de joe biden, administracion de biden
Federal Register: registro federal
comment period: periodo de comentarios, comentarios del publico
World Cup: copa mundial, copa del mundo, mundial de futbol
United Nations: naciones unidas, onu
farm: centro agricola
car wash: lavado de autos, lavado de carros, lavado de coches
street vendor: vendedor ambulante
street vendors: vendedores ambulantes, vendedores callejeros
food stamps: cupones de alimentos, estampillas de comida
health care: atencion medica, servicios de salud
medical care: cuidado medico
school bus: autobus escolar
high school: escuela secundaria, escuela preparatoria, preparatoria, secundaria
elementary school: escuela primaria, primaria
college: colegio comunitario
heart attack: paro cardiaco, infarto
takes effect: entra en vigor, entrara en vigor, entro en vigor, entrar en vigor
in effect: en vigor, vigente, vigentes
shot: a tiros
shot and killed: murio baleado, muerto a tiros
died: perdio la vida, perdieron la vida, hallado muerto, hallada muerta, sin vida
lawmakers: legisladoras
undocumented: sin papeles, sin documentos, situacion irregular, sin estatus legal
smuggling: trafico de personas, trafico de migrantes, trafico humano
human trafficking: trata de personas
Mexico City: ciudad de mexico
500000: medio millon
dozens: decenas
sued: interpuso una demanda, presento una demanda, presentaron una demanda, interpusieron una demanda
lawsuit filed: demanda presentada
ruled: emitio un fallo
convicts: declara culpable a, declaro culpable a, declararon culpable a, hallado culpable, hallada culpable
not guilty: no culpable, inocente
green light: luz verde
foreign minister: canciller, cancilleria
Foreign Ministry: secretaria de relaciones exteriores
wall: muro fronterizo
same sex: mismo sexo
gave birth: dio a luz
airport: aeropuerto internacional
nationals: compatriotas
veteran: veterano, veterana
veterans: veteranos
firefighters: bomberos, bombero
landlord: casero, arrendador
roofers: techadores, techador
gardener: jardinera
housekeeper: empleada domestica, empleadas domesticas
nanny: ninera, nineras
seafood: marisco, mariscos
nursery: vivero, viveros
outbreak: brote, brotes
rookie: novato
solitary confinement: aislamiento, confinamiento solitario, celda de aislamiento
overcrowding: hacinamiento
court records: documentos judiciales, registros judiciales
agents: agentes federales, oficiales federales
police officer: agente de policia
: de acuerdo con, de acuerdo a, por sus siglas en ingles, siglas en ingles
Monday: lunes
Tuesday: martes
Wednesday: miercoles
Thursday: jueves
Friday: viernes
Saturday: sabado
Sunday: domingo
January: enero
February: febrero
March: marzo
April: abril
May: mayo
June: junio
July: julio
August: agosto
September: septiembre, setiembre
October: octubre
November: noviembre
December: diciembre
two: dos
three: tres
four: cuatro
five: cinco
six: seis
seven: siete
eight: ocho
nine: nueve
10: diez
11: once
12: doce
13: trece
14: catorce
15: quince
16: dieciseis
17: diecisiete
18: dieciocho
19: diecinueve
20: veinte
21: veintiuno, veintiun
22: veintidos
30: treinta
40: cuarenta
50: cincuenta
60: sesenta
70: setenta
80: ochenta
90: noventa
hundred: cien, cientos
200: doscientos, doscientas
300: trescientos, trescientas
500: quinientos, quinientas
north: norte
south: sur
west: oeste
children: ninos, ninas, hijos, infantes
women: mujeres
men: hombres, varones
people: personas
Chamber of Commerce: camara de comercio
Treasury Department: departamento del tesoro
Defense Department: departamento de defensa, departamento de guerra
Health Department: secretaria de salud
sues: demanda a, demanda al
unaccompanied: no acompanado, no acompanados, no acompanada, no acompanadas
candles: velas
mobile home: casa movil, casas moviles, casa rodante, casas rodantes
police cooperation: cooperacion policial
city hall: alcaldia
chief justice: juez presidente, presidente de la corte suprema, presidente del supremo
truck driver: conductor de camion
protective order: orden de proteccion
asylum claim: caso de asilo, casos de asilo
port of entry: punto de entrada
data: base de datos
labor shortage: falta de mano de obra
labor: mano de obra
gun violence: violencia armada
organized crime: crimen organizado
drug trafficking: narcotrafico
drug trafficker: narcotraficante, narcotraficantes
cost of living: costo de vida
fake: falso, falsa, falsos, falsas
life sentence: cadena perpetua
year sentence: anos de prision, anos de carcel
health insurance: seguro medico, seguro de salud
social security: seguro social
tax data: datos fiscales, informacion fiscal
IRS: servicio de impuestos internos, fisco
Gulf of Mexico: golfo de mexico
traffic stop: parada de transito, parada de trafico, control de trafico, control de transito
World Cup games: partidos del mundial, partido del mundial
ends: pone fin, poner fin, puso fin, ponen fin, pondra fin
polling places: urnas, centros de votacion
parishioners: fieles
unanimous: por unanimidad
Processing Center: centro de procesamiento
criminal record: historial criminal
border czar: zar fronterizo, zar de la frontera
medical examiner: medico forense, instituto forense
search warrant: orden de registro
undocumented immigrants: indocumentados
`
