/**
 * Spanish names of places and of those who come from them, and their English names, one entry a line: `English: spanish,
 * spanish`, lowercase and without accents. Names that are alike in both languages stay as they are. Regular demonyms
 * are in `demonyms`, as `English: masculine singular …`. Written for this project.
 */
export const placeNames = `
New York: nueva york
New Jersey: nueva jersey
New Mexico: nuevo mexico
New Hampshire: nuevo hampshire, nueva hampshire
New Orleans: nueva orleans
New England: nueva inglaterra
Louisiana: luisiana
Pennsylvania: pensilvania, pensylvania
Philadelphia: filadelfia
North Carolina: carolina del norte
South Carolina: carolina del sur
North Dakota: dakota del norte
South Dakota: dakota del sur
West Virginia: virginia occidental, virginia del oeste, oeste de virginia
Mississippi: misisipi
Missouri: misuri
Massachusetts: masachusetts
Texas: tejas
Oregon: oregon
Hawaii: hawai
Tennessee: tenesi, tennesse
Washington state: estado de washington
D.C.: distrito de columbia
Los Angeles: los angeles
San Jose: san jose
Rio Grande: rio bravo, rio grande
Rio Grande Valley: valle del rio grande
Twin Cities: ciudades gemelas
Minnesota: minesota
Long Island: isla larga
Ciudad Juarez: ciudad juarez, juarez
El Salvador: el salvador
Guantanamo: guantanamo
Britain: reino unido, gran bretana
Germany: alemania
France: francia
Spain: espana
Italy: italia
Ireland: irlanda
Denmark: dinamarca
Sweden: suecia
Netherlands: paises bajos, holanda
Belgium: belgica
Switzerland: suiza
Greece: grecia
Poland: polonia
Greenland: groenlandia
European Union: union europea
Europe: europa
Africa: africa
Middle East: oriente medio, medio oriente
Latin America: america latina, latinoamerica
Central America: centroamerica, america central
Mexico: mexico
Brazil: brasil
Haiti: haiti
Dominican Republic: republica dominicana
Belize: belice
Trinidad: trinidad y tobago
Turkey: turquia
Syria: siria
Iraq: irak
Iran: iran
Lebanon: libano
Jordan: jordania
Egypt: egipto
Morocco: marruecos
Libya: libia
Ethiopia: etiopia
Eritrea: eritrea
South Sudan: sudan del sur
Sudan: sudan
South Africa: sudafrica
Equatorial Guinea: guinea ecuatorial
Cameroon: camerun
Djibouti: yibuti
Rwanda: ruanda
Eswatini: esuatini, suazilandia
Ghana: ghana
Kenya: kenia
Afghanistan: afganistan
Pakistan: pakistan
Uzbekistan: uzbekistan
Myanmar: birmania
Philippines: filipinas
Japan: japon
South Korea: corea del sur
North Korea: corea del norte
Hong Kong: hong kong
Taiwan: taiwan
Russia: rusia
Moscow: moscu
Ukraine: ucrania
Beijing: pekin
London: londres
Vatican: vaticano
Gaza: franja de gaza
House: camara
El Paso: el paso
Las Vegas: las vegas
Las Cruces: las cruces
Puerto Rico: puerto rico
Costa Rica: costa rica
San Juan: san juan
Fort Bliss: fuerte bliss
`
export const irregularDemonyms = `
French: frances, francesa
English: inglesa
Dutch: holandes, holandesa
Iranian: irani, iranies
Iraqi: iraqui, iraquies
Israeli: israeli, israelies
Pakistani: pakistani, pakistanies
Yemeni: yemeni, yemenies
Somali: somali, somalies
Bangladeshi: bangladesi, bangladesies
Vietnamese: vietnamita, vietnamitas
Honduran: catracho, catrachos
Salvadoran: guanaco, guanacos
Canadian: canadiense, canadienses
Nicaraguan: nicaraguense, nicaraguenses, nica, nicas
Costa Rican: costarricense, costarricenses
Ghanaian: ghanes, ghanesa, ghaneses
Congolese: congoleno, congolenos
Burmese: birmano, birmanos
Californian: californiano, californiana, californianos
Texan: texano, texana, texanos, tejano, tejanos
New Yorkers: neoyorquino, neoyorquina, neoyorquinos
Floridians: floridano, floridanos
`
export const demonyms = `
Mexican: mexicano
Guatemalan: guatemalteco chapin
Honduran: hondureno
Salvadoran: salvadoreno
Venezuelan: venezolano
Cuban: cubano
Haitian: haitiano
Colombian: colombiano
Ecuadorian: ecuatoriano
Brazilian: brasileno
Peruvian: peruano
Bolivian: boliviano
Chilean: chileno
Argentine: argentino
Uruguayan: uruguayo
Paraguayan: paraguayo
Panamanian: panameno
Dominican: dominicano
Jamaican: jamaicano jamaiquino
Puerto Rican: puertorriqueno boricua
Chinese: chino
Taiwanese: taiwanes
Filipino: filipino
Korean: coreano surcoreano
Japanese: japones
Afghan: afgano
Syrian: sirio
Lebanese: libanes
Turkish: turco
Ukrainian: ucraniano
Russian: ruso
German: aleman
Italian: italiano
Irish: irlandes
British: britanico
Spanish: espanol
Polish: polaco
Portuguese: portugues
South African: sudafricano
Sudanese: sudanes
Ethiopian: etiope
Eritrean: eritreo
Nigerian: nigeriano
Cameroonian: camerunes
Liberian: liberiano
Egyptian: egipcio
Moroccan: marroqui
Australian: australiano
Palestinian: palestino
Danish: danes
European: europeo
`
