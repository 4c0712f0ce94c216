/** Two articles written for the tests, some two hundred words each. */
export const farmRule = `The Labor Department will raise the lowest wage that growers must pay workers on seasonal farm visas to $19.20 an hour in California, the agency said Monday, ending a freeze that had lasted through two harvests.

Growers in the Central Valley had asked for another year, arguing that almonds sell for less than they cost to pick. Teresa Quintanilla, who runs a packing house near Selma, said she would let the vines on her western parcel go.

Unions called the change overdue. "People sleep six to a room and the rent comes out of the same check," said Marco Ibarra of the Farm Labor Alliance, whose members marched through Fresno in September.

The rule covers about 370,000 workers nationwide who come on H-2A visas. Wages in Florida and Georgia will rise by less than a dollar because surveys there found slower growth, and states without a survey will follow their neighbors.

A group of growers in Washington state has already asked a court in Yakima to stop the rule, saying the department relied on figures collected before the orchards were hit by frost. A hearing is set for the second week of December.`

export const bishops = `Roman Catholic bishops gathered in Baltimore this week and approved, by a wide margin, a letter that asks Congress to give young people who grew up without papers a way to stay, the first such statement in more than a decade.

Archbishop Paul Lindqvist told reporters that the letter was written after visits to nine parishes on the border, among them one in Laredo where Mass is said in a tent. He said pastors had asked for something that they could read aloud.

Two bishops spoke against the text. They said it would be heard as a verdict on an election rather than as teaching, and asked for a paragraph on the duty of nations to guard their frontiers, which was added before the vote.

Lay groups have promised to bring copies to every office on Capitol Hill. Sister Anne Kowalczyk, who leads one of them, said she expected closed doors but would leave the letter under them, along with drawings made by children at a shelter in Nogales.`
