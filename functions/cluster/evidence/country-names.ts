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
Haiti, Haitian, Haitians, Port-au-Prince
Colombia, Colombian, Colombians
Ecuador, Ecuadorian, Ecuadorians, Ecuadorean, Ecuadoreans
Brazil, Brazilian, Brazilians
Peru, Peruvian, Peruvians
Bolivia, Bolivian, Bolivians
Chile, Chilean, Chileans
Paraguay, Paraguayan
Uruguay, Uruguayan
Belize, Belizean
Guyana, Guyanese
Suriname, Surinamese
Argentina, Argentine, Argentines, Milei
Costa Rica, Costa Rican
Panama, Panamanian, Panamanians
China, Chinese, Beijing
Hong Kong
Taiwan, Taiwanese
India, Indian, Indians, Modi
Nepal, Nepali, Nepalese, Nepalis
Pakistan, Pakistani, Pakistanis
Bangladesh, Bangladeshi, Bangladeshis
Sri Lanka, Sri Lankan
Afghanistan, Afghan, Afghans, Afghani, Kabul, Taliban
Iran, Iranian, Iranians, Tehran
Iraq, Iraqi, Iraqis
Syria, Syrian, Syrians, Damascus
Yemen, Yemeni, Yemenis
Lebanon, Lebanese
Palestinian, Palestinians, Gaza
Turkey, Turkish
Ukraine, Ukrainian, Ukrainians
South Africa, South African, South Africans, Afrikaner, Afrikaners
South Sudan, South Sudanese
Sudan, Sudanese
Somalia, Somali, Somalis
Djibouti, Djiboutian
Kenya, Kenyan, Kenyans
Tanzania, Tanzanian, Tanzanians
Malawi, Malawian, Malawians, Lilongwe
Zambia, Zambian, Zambians, Lusaka
Zimbabwe, Zimbabwean, Zimbabweans, Harare
Mozambique, Mozambican
Angola, Angolan, Angolans, Luanda
Namibia, Namibian
Botswana
Lesotho
Madagascar
Mauritania, Mauritanian, Mauritanians
Senegal, Senegalese, Dakar
Gambia, Gambian, Gambians
Guinea-Bissau
Guinea, Guinean, Guineans
Sierra Leone
Ivory Coast, Ivorian
Togo, Togolese
Benin
Niger
Burundi, Burundian
Central African Republic
Gabon
Cape Verde, Cabo Verde
Tunisia, Tunisian
Algeria, Algerian
Morocco, Moroccan, Moroccans
Egypt, Egyptian, Egyptians, Cairo
Ethiopia, Ethiopian, Ethiopians
Eritrea, Eritrean, Eritreans
Cameroon, Cameroonian, Cameroonians
Eswatini
Ghana, Ghanaian, Ghanaians, Accra
Rwanda, Rwandan, Rwandans
Uganda, Ugandan, Ugandans
Nigeria, Nigerian, Nigerians, Abuja, Lagos
Mali, Malian
Burkina Faso
Congo, Congolese
Liberia, Liberian, Liberians
Equatorial Guinea
Libya, Libyan
Chad
Myanmar, Burma, Burmese
Vietnam, Vietnamese
Cambodia, Cambodian, Cambodians
Laos, Laotian, Laotians
Philippines, Philippine, Filipino, Filipinos
South Korea, South Korean, Hyundai
North Korea, North Korean
Japan, Japanese
Australia, Australian
Palau
Bhutan, Bhutanese
Saudi Arabia, Saudi
Jamaica, Jamaican, Jamaicans
Dominica
Dominican Republic, Dominican, Dominicans
Trinidad, Tobago
Bahamas, Bahamian
Barbados
Antigua
St. Lucia
St. Kitts
Kazakhstan, Kazakh
Kyrgyzstan, Kyrgyz
Tajikistan, Tajik
Turkmenistan
Uzbekistan, Uzbek, Uzbeks
Armenia, Armenian, Armenians
Azerbaijan, Azerbaijani
Mongolia, Mongolian
Tonga, Tongan
Tuvalu
Vanuatu
Fiji, Fijian
Marshall Islands, Marshallese
Micronesia
Belarus, Belarusian
Moldova, Moldovan
Kosovo
`

/** Names that contain the name of a country but are not countries. */
export const notCountries = `
New Mexico, Gulf of Mexico, American Indian, American Indians, Indian Country, Indian Affairs, Indian Health, Indian tribe, Little Haiti, Little Havana,
Cuban American, Cuban Americans, Chinese American, Chinese Americans, Mexican American, Mexican Americans, Indian American, Indian Americans,
Papua New Guinea, Panama City, Angola prison, Angola Prison
`
