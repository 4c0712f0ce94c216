/**
 * States with the regions, cities, towns and detention centers that headlines name instead, to see that two reports are
 * about different ones. A line is `State, other names of all or a part of it; City, other names: suburb or part, …; City …`. A
 * report that names a suburb may be about the same event as one that names its city, but not as one that names another
 * suburb. The classifier's places (`config/places.yaml`) answer another question: whose government or residents an article
 * concerns.
 */
export const states = `
Alabama; Birmingham; Montgomery; Huntsville; Mobile Alabama; Foley; Baldwin County
Alaska; Anchorage; Juneau
Arizona, Arizonans, Santa Cruz County Arizona; Phoenix, Maricopa: Mesa Arizona, Glendale Arizona, Scottsdale, Tempe, Surprise Arizona; Tucson; Nogales; Yuma; Florence Arizona; Eloy; Flagstaff; Ajo; Sasabe; Lukeville; Marana
Arkansas; Little Rock; Bentonville; Fayetteville Arkansas; Springdale
California, Central Valley, Inland Empire, Californian, Californians, Imperial County, Orange County, Southern California, Bay Area; Los Angeles, LA, San Fernando Valley: Long Beach, Santa Ana, Anaheim, Paramount California, Compton, Pasadena, Glendale California, Van Nuys, Hollywood, Westlake, Boyle Heights, Huntington Park, Bell Gardens, Montebello, Downey, Whittier, Inglewood, Hawthorne California, Torrance, Pico Rivera, Maywood, Santa Monica, Burbank, Pomona, Culver City, Irvine, Garden Grove, Costa Mesa, South Los Angeles, MacArthur Park; San Francisco; Oakland; San Diego: Otay Mesa, San Ysidro, Chula Vista, Escondido, Oceanside, Torrey Pines, Del Mar; Sacramento; Bakersfield; Fresno; Stockton California; Modesto; San Jose; Adelanto; McFarland; California City; Shafter; Calexico: El Centro; Oxnard: Ventura, Camarillo; Santa Barbara; Santa Maria; Salinas; Riverside California; San Bernardino: Ontario California, Fontana; Palm Springs; Redding; Santa Rosa; Berkeley
Colorado; Denver: Aurora, Lakewood Colorado; Boulder; Colorado Springs; Fort Collins; Greeley; Durango
Connecticut; New Haven; Hartford; Bridgeport; Stamford; Waterbury; Danbury
Delaware; Wilmington
DC, District of Columbia
Florida, Floridians, Everglades, Alligator Alcatraz, Mar-a-Lago; Miami, Krome, Miami-Dade: Hialeah, Doral, Homestead, Miami Beach, Coral Gables; Orlando: Kissimmee; Tampa: St. Petersburg Florida, Clearwater; Jacksonville; Fort Lauderdale: Broward, Pompano Beach, Hollywood Florida, Miramar; Tallahassee; Fort Myers; Naples Florida; Key West; West Palm Beach; Pensacola; Gainesville Florida; Immokalee; Lakeland
Georgia; Atlanta: Gwinnett, Marietta, Decatur, Chamblee, Norcross; Lumpkin; Folkston; Savannah: Ellabell; Augusta Georgia; Social Circle; Macon; Dalton; Athens Georgia
Hawaii, Maui, Oahu; Honolulu; Kona
Idaho; Boise: Nampa, Caldwell; Jerome Idaho; Twin Falls; Wilder
Illinois; Chicago, Chicagoans: Evanston, Broadview, Cicero, Franklin Park, Little Village, Brighton Park, Pilsen, Elgin, Aurora Illinois, Waukegan, South Shore, Rogers Park, Melrose Park, Oak Park, Skokie, Joliet, Albany Park; Cook County; Rockford; Peoria; Springfield Illinois
Indiana; Indianapolis; Fort Wayne; South Bend; Gary Indiana; Evansville; Goshen Indiana; Camp Atterbury
Iowa, Iowan, Iowans; Des Moines; Postville; Cedar Rapids; Iowa City; Sioux City; Waterloo Iowa; Marshalltown; Storm Lake; Muscatine; Ottumwa; Davenport Iowa
Kansas; Topeka; Wichita; Leavenworth; Garden City Kansas; Dodge City; Liberal Kansas
Kentucky; Louisville; Lexington Kentucky
Louisiana; New Orleans: Kenner, Metairie, Gretna; Jena; Baton Rouge; Lafayette; Shreveport; Winnfield; Basile; Angola Louisiana
Maine; Portland Maine; Lewiston; Bangor
Maryland; Baltimore; Annapolis; Hyattsville; Rockville; Silver Spring; Frederick Maryland; Hagerstown
Massachusetts, Martha's Vineyard, Nantucket; Boston: Cambridge, Chelsea Massachusetts, Everett Massachusetts, Revere, Lynn Massachusetts, Somerville, East Boston, Harvard, Tufts, Burlington Massachusetts, Framingham, Lawrence Massachusetts, Milford Massachusetts, Brockton; Worcester; Springfield Massachusetts; New Bedford; Fall River
Michigan; Detroit: Dearborn, Hamtramck; Grand Rapids; Lansing; Ann Arbor; Flint Michigan; Baldwin Michigan; Kalamazoo; Romulus
Minnesota, Minnesotan, Minnesotans; Minneapolis, Twin Cities: St. Paul, Bloomington Minnesota, Brooklyn Park, Brooklyn Center, Richfield; St. Cloud; Rochester Minnesota; Worthington; Duluth; Mankato; Willmar
Mississippi; Natchez; Jackson Mississippi; Biloxi; Gulfport; Tutwiler; Tupelo
Missouri; Kansas City; St. Louis; Springfield Missouri; Columbia Missouri
Montana; Billings; Bozeman; Missoula; Helena
Nebraska; Omaha; Grand Island; Lincoln Nebraska; Fremont Nebraska; McCook; Schuyler
Nevada; Las Vegas: Henderson Nevada, Pahrump; Reno
New Hampshire; Manchester New Hampshire; Nashua; Merrimack; Concord New Hampshire
New Jersey; Newark, Delaney Hall; Elizabeth; Jersey City; Paterson; Trenton; Camden; Hoboken; Passaic; New Brunswick; Princeton; Roxbury New Jersey; Edison New Jersey; Morristown
New Mexico; Albuquerque; Santa Fe; Otero; Las Cruces; Estancia; Roswell
New York, Long Island, Orange County New York; New York City, NYC: Manhattan, Brooklyn, Queens, Bronx, Staten Island, Rikers, Harlem; Buffalo: Amherst, Cheektowaga; Rochester; Batavia; Albany; Syracuse; Poughkeepsie; Yonkers; White Plains; Hempstead; Cato New York; Chester New York
North Carolina; Charlotte; Raleigh; Durham; Greensboro; Winston-Salem; Fayetteville North Carolina; Asheville
North Dakota; Fargo; Bismarck
Ohio; Columbus; Cleveland; Springfield; Cincinnati; Toledo; Dayton; Youngstown; Akron
Oklahoma; Tulsa; Oklahoma City; Norman Oklahoma
Oregon; Portland: Hillsboro, Gresham, Beaverton Oregon; Salem Oregon; Woodburn; Eugene Oregon; Medford; Newport Oregon
Pennsylvania; Philadelphia: Norristown, Upper Darby; Pittsburgh; Moshannon, Philipsburg; Allentown; Reading Pennsylvania; Harrisburg; Scranton; Lancaster Pennsylvania; Bethlehem Pennsylvania; Hazleton; Charleroi
Puerto Rico; San Juan
Rhode Island; Providence: Central Falls, Pawtucket, Wyatt
South Carolina; Charleston; Columbia South Carolina; Greenville South Carolina
South Dakota; Sioux Falls; Rapid City; Mount Rushmore
Tennessee; Nashville; Memphis; Knoxville; Chattanooga; Mason Tennessee; Murfreesboro; Morristown Tennessee
Texas, Harris County, Starr County, Horizon City, Texan, Texans, Rio Grande Valley, North Texas; Houston: Conroe, Galveston, Pasadena Texas; Dallas: Irving, Garland Texas, Plano; Fort Worth: Arlington Texas; San Antonio; Austin; El Paso, Fort Bliss: Socorro; Eagle Pass; Del Rio; Laredo; McAllen: Edinburg, Mission Texas; Brownsville: Harlingen; Dilley; Lubbock; Amarillo; Alvarado, Prairieland; Anson; Midland; Odessa; Corpus Christi; Uvalde; Hutto; Karnes
Utah; Salt Lake City: West Valley City; Provo; Ogden
Vermont; Burlington Vermont; Montpelier; St. Albans Vermont
Virginia; Richmond; Charlottesville, Monticello; Norfolk Virginia; Alexandria Virginia; Arlington Virginia; Fairfax; Manassas; Farmville; Chantilly; Roanoke; Virginia Beach
Washington state; Seattle: SeaTac, Kent Washington, Bellevue; Tacoma; Spokane; Yakima; Vancouver Washington; Everett Washington; Bellingham
West Virginia; Charleston West Virginia; Martinsburg
Wisconsin; Milwaukee; Madison; Green Bay; Racine; Kenosha
Wyoming; Cheyenne; Casper; Evanston Wyoming; Laramie
Guantanamo, Gitmo
`

/** Names, such as those of newspapers, that contain a place but are not one. */
export const notStates = `
Camp East Montana, Washington Post, New York Times, New York Post, New York Magazine, New Yorker, Los Angeles Times, LA Times, Boston Globe,
Chicago Tribune, Chicago Sun, Texas Tribune, Texas Monthly, Miami Herald, Houston Chronicle, Dallas Morning News, Arizona Republic,
Philadelphia Inquirer, San Francisco Chronicle, Seattle Times, Denver Post, Baltimore Banner, Fort Worth Star, Kansas City Star
`

/** Abbreviations that follow the name of a city, as written and without dots. */
export const stateAbbreviations = `
Alabama: Ala AL; Alaska: AK; Arizona: Ariz AZ; Arkansas: Ark AR; California: Calif Cal CA; Colorado: Colo CO; Connecticut: Conn CT
Delaware: Del DE; Florida: Fla FL; Georgia: Ga GA; Hawaii: HI; Idaho: ID; Illinois: Ill IL; Indiana: Ind IN; Iowa: IA
Kansas: Kan KS; Kentucky: Ky KY; Louisiana: La LA; Maine: ME; Maryland: Md MD; Massachusetts: Mass MA; Michigan: Mich MI
Minnesota: Minn MN; Mississippi: Miss MS; Missouri: Mo MO; Montana: Mont MT; Nebraska: Neb NE; Nevada: Nev NV
New Hampshire: NH; New Jersey: NJ; New Mexico: NM; New York: NY; North Carolina: NC; North Dakota: ND; Ohio: OH
Oklahoma: Okla OK; Oregon: Ore OR; Pennsylvania: Pa PA; Rhode Island: RI; South Carolina: SC; South Dakota: SD
Tennessee: Tenn TN; Texas: Tex TX; Utah: UT; Vermont: Vt VT; Virginia: Va VA; Washington state: Wash WA; West Virginia: WVa WV
Wisconsin: Wis WI; Wyoming: Wyo WY
`
