const words = (line: string) => line.split(' ')
const phrases = (line: string) => line.split('|')

/** Surnames in immigration news that are not also ordinary words. */
export const builtInPeople = words(
  'Biden Boasberg Bondi Clinton Comey Cruz DeSantis Garland Giuliani Gorsuch Harris Hegseth Jeffries Kennedy Khalil Krasner Leavitt Lyons Mayorkas McCarthy Milei Musk Netanyahu Obama Padilla Patel Petro Putin Reagan Sanders Scalia Schumer Sotomayor Thune Trudeau Trump Vance Walz Warren Zelensky Zelenskyy Zuckerberg',
)

/**
 * Names that every newsroom writes with capitals, each as it is written. The configuration adds places, agencies and people.
 * May and March are missing because they are also ordinary words.
 */
export const builtInNames: readonly string[] = [
  ...words(
    'ABC AI AILA AOC AP ATF ATM BBC CBS CDC CEO CIA CNN CPB DEA DNC DOD DOGE DNA DOJ DOL DUI DWI EPA FAQ FBI FCC FDA FEMA FIFA FTC GAO GPS HHS HUD IBM MIT NYU OIG RFE SSA UCLA USC HIV HSI ICC IOM IRS JFK LAX LGBTQ LULAC MAGA MALDEF MLB MLK MSNBC NAACP NASA NATO NBA NBC NFL NGO NHL NILC NPR NRA NSA NSC NWSL NY NYT OAS OMB ORR PBS PTSD RNC RSV SUV SWAT TSA TV UFO UAE UN UNESCO UNHCR UNICEF UNRWA USAID USDA USPS VA AMLO CDMX CNDH EEUU INM OEA ONU OTAN SRE UE',
  ),
  ...words(
    'Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February April June July August September October November December Christmas Thanksgiving Easter Ramadan Hanukkah Navidad',
  ),
  ...words(
    'Afghan Afghans African Albanian Algerian Arab Arctic Armenian Atlantic Baltic Asian Bolivian Brazilian Burmese Californian Cameroonian Caribbean Catholic Catholics Chinese Christian Christians Colombian Colombians Congolese Cuban Cubans Dominican Ecuadorian Eritrean Ethiopian Filipino Floridian Georgian Guatemalan Guatemalans Haitian Hispanics Hmong Honduran Hondurans Indians Indonesian Iranian Iraqi Islam Islamic Jamaican Israelis Jewish Jews Kenyan Korean Kurd Kurdish Latina Latinas Latinx Liberian Mexicans Minnesotan Nazi Nepali Nicaraguan Nigerian Pakistani Pacific Palestinians Panamanian Peruvian Portuguese Russians Salvadoran Senegalese Serbian Sikh Somali Somalis Spanish Sudanese Taiwanese Taliban Texan Thai Tibetan Ugandan Uyghur Venezuelan Vietnamese Yemeni',
  ),
  ...words(
    'Africa Albania Algeria Angola Antarctica Arabia Armenia Asia Azerbaijan Bolivia Bosnia Burma Burundi Cameroon Chad Cuba Cyprus Djibouti Eritrea Estonia Gambia Ghana Greenland Guinea Guyana Iceland Jamaica Kabul Kazakhstan Kosovo Kuwait Kyrgyzstan Laos Latvia Liberia Lithuania Luxembourg Mali Malta Mauritania Moldova Mongolia Mozambique Namibia Nepal Nicaragua Niger Oman Palau Palestine Paraguay Senegal Singapore Taiwan Tajikistan Tanzania Tonga Uruguay Uzbekistan Vietnam Zambia Zimbabwe',
  ),
  ...words(
    'Afganistán Alemania América Bogotá Brasil Caracas España Europa Francia Guantánamo Haití Irak Irán Italia Japón Juárez Latinoamérica México Panamá Perú Rusia Siria Ucrania Aleppo Beijing Beirut Bronx Chiapas Damascus Everglades Hamas Hezbollah Hollywood Jerusalem Kremlin Kyiv Matamoros Monterrey Moscow Rafah Tapachula',
  ),
  ...words(
    'Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Hawaii Idaho Illinois Indiana Iowa Kansas Kentucky Louisiana Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada Ohio Oklahoma Oregon Pennsylvania Tennessee Texas Utah Vermont Virginia Washington Wisconsin Wyoming Boston Chicago Dallas Houston Miami American Americans Mexican Mexico Canada Guatemala Honduras Venezuela Colombia Ecuador China Russia Ukraine Israel Iran Iraq Syria Afghanistan Haiti India Venezuelans Haitians Democrats Republicans Democrat Republican GOP ICE DHS USCIS CBP DACA TPS Congress Senate',
  ),
  ...phrases(
    'El Paso|El Salvador|AT&T|Home Depot|San Juan|San José|San Jose|Santa Ana|Fort Bliss|Los Angeles|New Hampshire|New Jersey|New Mexico|New York|New York City|North Carolina|North Dakota|Puerto Rico|Rhode Island|San Antonio|San Diego|San Francisco|South Carolina|South Dakota|United States|West Virginia|Homeland Security|National Guard',
  ),
  ...words(
    'Airbnb Amazon Bible COVID Ebola Facebook Google Hyundai Instagram Medicaid Medicare Microsoft Nobel Olympics Quran Reuters SpaceX Starbucks Tesla TikTok Twitter Uber Walmart WhatsApp YouTube Zika',
  ),
  ...builtInPeople,
  ...phrases(
    'Air Force|Air Force One|American Civil Liberties Union|Amnesty International|Associated Press|Bay Area|Black Lives Matter|Border Patrol|Casa Blanca|Catholic Charities|Ciudad Juárez|Burkina Faso|Coast Guard|Cold War|Corte Suprema|Costa Rican|Department of Homeland Security|Department of Labor|Department of State|Fourteenth Amendment|Fourth of July|Fox News|Guardia Nacional|Human Rights Watch|Islamic State|Labor Day|Latin America|Latin American|Le Pen|Mar-a-Lago|Marine Corps|Martin Luther King|Medal of Honor|Medio Oriente|Memorial Day|Middle East|Naciones Unidas|Native American|Native Americans|New York Times|North America|Oval Office|Proud Boys|Puerto Rican|Red Cross|Red Sea|Reino Unido|Secret Service|South America|South American|South China Sea|Supreme Court|Texas A&M|Unión Europea|United Nations|Wall Street|Wall Street Journal|Washington Post|West Bank|White House|World Bank|World Cup|World War II',
  ),
  ...words('1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th 11th').map((number) => `${number} Circuit`),
  ...words('First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth Eleventh').map(
    (number) => `${number} Circuit`,
  ),
  '14th Amendment',
  '1st Amendment',
]
