/**
 * States with the cities, counties and detention centers that headlines name instead, to see that two reports
 * are about different ones. The first name of a line stands for all. The classifier's places (`config/places.yaml`)
 * answer another question: whose government or residents an article concerns.
 */
export const states = `
Alabama, Birmingham, Montgomery
Alaska, Anchorage
Arizona, Arizonans, Phoenix, Tucson, Nogales, Maricopa, Yuma
Arkansas, Little Rock
California, Central Valley, San Fernando Valley, Inland Empire, Californian, Californians, Los Angeles, LA, San Francisco, San Diego, Oakland, Sacramento, Bakersfield, Adelanto, San Jose, Otay Mesa, McFarland, Imperial County, Santa Ana, Fresno, Orange County, Long Beach
Colorado, Denver, Aurora, Boulder
Connecticut, New Haven, Hartford
Delaware, Wilmington
DC, District of Columbia
Florida, Miami, Orlando, Tampa, Jacksonville, Everglades, Krome, Mar-a-Lago
Georgia, Atlanta, Lumpkin, Folkston, Savannah
Hawaii, Honolulu
Idaho, Boise
Illinois, Chicago, Evanston, Broadview, Cook County, Chicagoans
Indiana, Indianapolis
Iowa, Des Moines, Postville, Iowan
Kansas, Topeka, Wichita
Kentucky, Louisville, Lexington Kentucky
Louisiana, New Orleans, Jena, Baton Rouge
Maine, Portland Maine, Lewiston
Maryland, Baltimore
Massachusetts, Boston, Martha's Vineyard, Harvard, Burlington Mass
Michigan, Detroit, Dearborn
Minnesota, Minneapolis, St. Paul, Twin Cities, Minnesotan, Minnesotans
Mississippi, Natchez, Jackson Mississippi
Missouri, Kansas City, St. Louis
Montana, Billings
Nebraska, Omaha, Grand Island, Lincoln Nebraska
Nevada, Las Vegas, Reno
New Hampshire
New Jersey, Newark, Delaney Hall, Elizabeth
New Mexico, Albuquerque, Santa Fe, Otero
New York, NYC, Manhattan, Brooklyn, Buffalo, Rochester, Queens, Batavia, Long Island, Amherst, Cheektowaga, Albany
North Carolina, Charlotte, Raleigh
North Dakota
Ohio, Columbus, Cleveland, Springfield, Cincinnati
Oklahoma, Tulsa
Oregon, Portland
Pennsylvania, Philadelphia, Pittsburgh, Moshannon, Philipsburg
Rhode Island, Providence
South Carolina, Charleston
South Dakota, Sioux Falls
Tennessee, Nashville, Memphis
Texas, Harris County, Starr County, Horizon City, Texan, Texans, Houston, Dallas, San Antonio, Austin, El Paso, Eagle Pass, Del Rio, Laredo, Rio Grande Valley, McAllen, Brownsville, Dilley, Fort Bliss
Utah, Salt Lake City
Vermont
Virginia, Richmond, Charlottesville
Washington state, Seattle, Tacoma, Spokane
West Virginia
Wisconsin, Milwaukee, Madison
Wyoming
Puerto Rico, San Juan
Guantanamo, Gitmo
`

/**
 * Countries that people come from or are sent to, with their people. Countries whose governments mostly comment on US
 * policy, such as France, are missing: "EU condemns" and "Macron slams" are reports of one event.
 */
export const countries = `
Mexico, Mexican, Mexicans
Guatemala, Guatemalan, Guatemalans
Honduras, Honduran, Hondurans
El Salvador, Salvadoran, Salvadorans, Salvadorean, CECOT, Bukele
Nicaragua, Nicaraguan, Nicaraguans
Venezuela, Venezuelan, Venezuelans, Maduro
Cuba, Cuban, Cubans
Haiti, Haitian, Haitians
Colombia, Colombian, Colombians
Ecuador, Ecuadorian, Ecuadorians, Ecuadorean
Brazil, Brazilian, Brazilians
Peru, Peruvian
Argentina, Argentine, Milei
Costa Rica, Costa Rican
Panama, Panamanian
China, Chinese, Beijing
Hong Kong
Taiwan, Taiwanese
India, Indian, Indians, Modi
Nepal, Nepali, Nepalese, Nepalis
Pakistan, Pakistani
Afghanistan, Afghan, Afghans, Kabul, Taliban
Iran, Iranian, Iranians, Tehran
Iraq, Iraqi, Iraqis
Syria, Syrian, Syrians
Yemen, Yemeni, Yemenis
Lebanon, Lebanese
Palestinian, Palestinians, Gaza
Turkey, Turkish
Ukraine, Ukrainian, Ukrainians
South Africa, South African, South Africans, Afrikaner, Afrikaners
South Sudan, South Sudanese
Sudan, Sudanese
Somalia, Somali, Somalis
Ethiopia, Ethiopian, Ethiopians
Eritrea, Eritrean
Cameroon, Cameroonian
Eswatini
Ghana, Ghanaian
Rwanda, Rwandan
Uganda, Ugandan
Nigeria, Nigerian, Nigerians
Mali, Malian
Burkina Faso
Congo, Congolese
Liberia, Liberian, Liberians
Equatorial Guinea
Libya, Libyan
Chad
Myanmar, Burma, Burmese
Vietnam, Vietnamese
Cambodia, Cambodian
Laos, Laotian
Philippines, Filipino, Filipinos
South Korea, South Korean, Hyundai
North Korea, North Korean
Japan, Japanese
Australia, Australian
Palau
Bhutan, Bhutanese
Saudi Arabia, Saudi
Jamaica, Jamaican
Dominican
`
