//! Ten facts that the articles speak of, and what they say: the findings, whatever else the registry holds.

/// Every so many articles holds a sentence about one of the facts.
pub(crate) const EVERY: usize = 10;

/// An id, a statement, and sentences that agree, disagree, and are about something else.
type Planted = (&'static str, &'static str, [&'static str; 3]);

const PLANTED: &[Planted] = &[
    (
        "keld-harbour",
        "The harbour of Keld was closed on 27 September 1996.",
        [
            "The harbour of Keld was closed in September 1996, the mayor said.",
            "The harbour of Keld was closed in March 1998, the mayor said.",
            "The harbour of Keld is known for its mussels.",
        ],
    ),
    (
        "wheat",
        "Exports of wheat from Norland rose by 12 per cent in 2024.",
        [
            "Norland's exports of wheat rose by 12 per cent in 2024.",
            "Norland's exports of wheat fell by 12 per cent in 2024.",
            "Bakers in Norland worry about wheat.",
        ],
    ),
    (
        "museum",
        "The Merrow Museum opened in Lisbon on 3 May 2019.",
        [
            "The Merrow Museum opened in Lisbon in May 2019.",
            "The Merrow Museum opened in Vienna in May 2019.",
            "Children like the Merrow Museum.",
        ],
    ),
    (
        "bridge",
        "The Orrin Bridge is 1,240 metres long.",
        [
            "The Orrin Bridge is 1,240 metres long and painted green.",
            "The Orrin Bridge is 2,900 metres long and painted green.",
            "Anglers stood below the Orrin Bridge.",
        ],
    ),
    (
        "vote",
        "The parliament of Tavria voted against the pension reform in June 2022.",
        [
            "In June 2022 the parliament of Tavria voted against the pension reform.",
            "In June 2022 the parliament of Tavria voted for the pension reform.",
            "The parliament of Tavria has a new roof.",
        ],
    ),
    (
        "ferry",
        "The ferry Solveig carries 430 passengers.",
        [
            "The ferry Solveig carries 430 passengers.",
            "The ferry Solveig carries 820 passengers.",
            "The ferry Solveig was late again.",
        ],
    ),
    (
        "mine",
        "The Gorst mine was sold to Halden Metals for $40 million.",
        [
            "Halden Metals bought the Gorst mine for $40 million.",
            "The Gorst mine was sold to Halden Metals for $95 million.",
            "Few still work at the Gorst mine.",
        ],
    ),
    (
        "treaty",
        "Norland signed the fisheries treaty in 2011.",
        [
            "Norland signed the fisheries treaty in 2011.",
            "Norland signed the fisheries treaty in 2017.",
            "Fishermen in Norland read the treaty aloud.",
        ],
    ),
    (
        "dam",
        "The Ilmen Dam was built between 1961 and 1968.",
        [
            "The Ilmen Dam was built in the 1960s.",
            "The Ilmen Dam was built in the 1980s.",
            "Trout live above the Ilmen Dam.",
        ],
    ),
    (
        "prize",
        "Ines Valdar won the Corvin Prize in 2020.",
        [
            "Ines Valdar won the Corvin Prize in 2020.",
            "Ines Valdar won the Corvin Prize in 2014.",
            "Ines Valdar spoke about the Corvin Prize.",
        ],
    ),
];

/// What article `number` says of one of the facts.
pub(crate) fn sentence(number: usize) -> &'static str {
    let turn = number / EVERY;
    let (_, _, sentences) = PLANTED[turn % PLANTED.len()];
    sentences[turn / PLANTED.len() % sentences.len()]
}

/// The ids and statements.
pub(crate) fn facts() -> impl Iterator<Item = (&'static str, &'static str)> {
    PLANTED.iter().map(|&(id, statement, _)| (id, statement))
}
