//! What `factlint explain CODE` prints.

use super::Code;

impl Code {
    /// The code of this name.
    pub fn from_name(name: &str) -> Option<Code> {
        Self::ALL.into_iter().find(|code| code.as_str() == name)
    }

    /// What the code means in a sentence: the first one of its explanation.
    pub fn summary(self) -> &'static str {
        let text = self.explanation();
        let end = text.find(". ").map_or(text.len(), |at| at + 1);
        text.get(..end).unwrap_or(text)
    }

    /// A paragraph on what the code means, with an example and what to do about it.
    pub const fn explanation(self) -> &'static str {
        match self {
            Self::Contradicted => {
                "\
The article says something that cannot be true together with a fact of the registry: another number, place or date \
in the same role, a second one where the fact says \"only\", or the opposite. Example: the fact says that the talks \
were held in Doha, the article that they were held in Vienna. Correct the article; or, if the world has changed, give \
the fact an end (`valid: { until: … }`) and add the new one with its source."
            }
            Self::Unsupported => {
                "\
The article makes a checkable claim on a topic of the registry, and no fact establishes it: it is finer, stronger or \
simply another value than anything known, without being excluded. Example: the fact gives a year, the article a day. \
Find a source and add a fact, or take the claim back to what is known."
            }
            Self::Supported => {
                "\
The registry entails what the article says, exactly or more coarsely. Nothing is to be done; such findings are shown \
with `--show supported` only."
            }
            Self::SuppressionSyntax => {
                "\
A comment begins like a suppression and cannot be followed, so it suppresses nothing. Ids and a reason are mandatory: \
`<!-- factlint-ignore talks-doha until=2026-12-31: the ministry's own wording -->`. The forms are `factlint-ignore` \
(its block, or the next one), `factlint-ignore-start` with `factlint-ignore-end`, and `factlint-ignore-file`."
            }
            Self::SuppressionUnknownId => {
                "\
A suppression names something that is neither the id of a fact of the registry nor a code of articles \
(`contradicted`, `unsupported`, `invalid-utf8`, `limit-exceeded`, \
`hidden-character`, `bad-front-matter`). Most often it is misspelt, or the fact was renamed \
or removed. Correct the name, or remove it."
            }
            Self::SuppressionUnused => {
                "\
A suppression covers no finding: the article or the registry has changed, or the comment stands at another block than \
the one that is meant. Left in place it would hide the next mistake. Remove it, or one of its names."
            }
            Self::SuppressionExpired => {
                "\
A suppression is past the day of its `until`, held against the article's date or `--as-of`, whichever is later, and \
suppresses nothing any more. Look at the claim again: correct it and remove the comment, or move `until` on."
            }
            Self::SuppressionRange => {
                "\
A `factlint-ignore-start` has no `factlint-ignore-end` behind it (until it has, it reaches to the end of the file), or \
an end has no start before it. An end without names belongs to the last range that is open, one with names to the \
range of just these names."
            }
            Self::BaselineSyntax => {
                "\
The baseline is not what `--write-baseline` writes: it is no YAML, a merge has left its marks, or a row has lost its \
fingerprint. Nothing is checked, for every finding that it knew would come back. Correct the place, take the file as it \
was from version control, or remove it and write it anew."
            }
            Self::BaselineUnused => {
                "\
The baseline has a row for a finding that is no longer there: the sentence was corrected or removed, or the fact was. \
Left in place the row would hide the same mistake if it came back. `factlint check --prune-baseline` removes all such \
rows. Only articles that were checked, or that are gone, are looked at."
            }
            Self::ReviewOverdue => {
                "\
A fact that this article relies on is past its `review_by` day. Look at its sources again; then move `review_by` on, \
or end the fact with `valid: { until: … }`."
            }
            Self::InvalidUtf8 => {
                "\
The file holds bytes that are not UTF-8, most often because it was saved in an older encoding such as Windows-1252. \
Save it as UTF-8; until then words with such bytes may be misread."
            }
            Self::LimitExceeded => {
                "\
Something was not read, or not told, because it is larger than this project allows: a sentence, a registry, a number of \
findings. The message names the limit; `[limits]` in `factlint.toml` moves it, see docs/limits.md."
            }
            Self::HiddenCharacter => {
                "\
A character that nobody sees stands inside a word, or turns the direction of writing where all of it runs one way. What \
is seen is then not what stands there: by accident of copying, or to get past a search. An article is read as if the \
character were not there; a name of the registry may not hold one. Remove it."
            }
            Self::BadFrontMatter => {
                "\
The block of metadata at the top of the article, or the date in it, cannot be read. A date is a day, a month or a \
year: `date: 2025-07-03`, `2025-07` or `2025`."
            }
            Self::YamlSyntax => {
                "\
The file is not well-formed YAML, so nothing of it could be read. Frequent causes: a tab in the indentation, a quote \
that is not closed, a colon followed by a space inside an unquoted text (`title: Peace: a history` has to be \
`title: \"Peace: a history\"`), an alias (`*name`) without its anchor (`&name`)."
            }
            Self::DuplicateKey => {
                "\
One mapping holds a key twice, and only one of the values could count. Remove or rename one of them. Example: a fact \
with two lines `note:`."
            }
            Self::UnknownKey => {
                "\
The registry's format has no such key in this place. Most often it is misspelt (`souces:`) or stands one level too \
deep or too high. `factlint schema` prints the whole format; with it, editors complete the keys."
            }
            Self::MissingKey => {
                "\
A key that cannot be done without is missing. A fact needs `id` and `statement`, an entity `names`."
            }
            Self::WrongType => {
                "\
A value is of another kind than the format wants: a text where a list belongs, a list where a mapping belongs, or \
nothing at all. Example: `about: recognise` has to be `about: [recognise]`."
            }
            Self::UnknownValue => {
                "\
Only certain words may stand here, and this is none of them. Example: `severity` is `error`, `warning` or `note`."
            }
            Self::EmptyText => {
                "\
A text that has to say something is blank. Fill it in, or remove its key or entry."
            }
            Self::BadId => {
                "\
Ids are typed on the command line and in suppressions, so they are plain: letters and digits of ASCII, `-`, `_`, `.` \
and `/`, beginning with a letter or digit. Example: `recognition-russia-only`."
            }
            Self::DuplicateId => {
                "\
Two facts, or two entities, have the same id; ids are unique in the whole registry, not only in their file. Rename \
one of them."
            }
            Self::UnknownEntity => {
                "\
A fact's `expect` names an entity that no file of the registry defines and that is not a country known to factlint \
(`russia`, `united-states`). Define it under `entities`, or correct the id."
            }
            Self::AmbiguousAlias => {
                "\
A name is listed for two entities, or for one entity twice, or both among its `names` and under its `not`; capitals \
do not tell names apart. A reader could not know which is meant. Keep it where it belongs; the other entity can list \
it under `not`."
            }
            Self::BadDate => {
                "\
A date is a day, a month or a year: `2025-07-03`, `2025-07` or `2025`. This is written in another way, or no calendar \
has the day (`2025-02-30`)."
            }
            Self::DateOrder => {
                "\
Something ends before it begins: `valid.from` lies after `valid.until`, or a source was `retrieved` before it was \
`published`. One of the two days is wrong."
            }
            Self::FutureDate => {
                "\
A source is dated after the day that `factlint test` was told to judge by (`--as-of`). It is a note: the registry may \
know more than was known on that day. The year is most often the slip; without `--as-of` factlint knows no today and \
says nothing, and `factlint check` never does."
            }
            Self::BadRegex => {
                "\
A regular expression of `expect: { pattern: … }` does not compile. In YAML, write expressions in single quotes, so \
that a backslash stays one: `wrong: '\\bfive\\s+states\\b'`. Look-around and back-references are not supported."
            }
            Self::UnfilledSource => {
                "\
A source of a fact says TODO: `factlint compare --draft` or `factlint claims --draft` wrote the fact as some article has \
it, and nobody has found out yet whether it is so. Find a source, read it, and put its title and address there; or \
remove the fact."
            }
            Self::RepeatedTest => {
                "\
A fact's tests hold the same sentence twice. Under two verdicts one of them must fail; under one verdict the second \
tests nothing. Remove one."
            }
            Self::ConflictingFacts => {
                "\
`factlint facts check` held the statement of one fact against another one, as if it stood in an article, and the two \
cannot both be right, though both hold at the same time. Example: one fact says that the bridge opened in 1998, another \
that it opened in 2003. Correct one of them; where the world has changed, end the older one with `valid: { until: … }` \
and give the newer one its `from`."
            }
            Self::DuplicateFact => {
                "\
Two facts say the same of the same time, in these words or in others: each follows from the other. One of them will be \
corrected some day and the other forgotten. Keep one, with the sources and tests of both."
            }
            Self::SilentFact => {
                "\
A fact says nothing about its own statement, nor about any sentence of its tests, so it will never say anything about an \
article. Most often no cue of `about` stands in what it is about, or the statement is a question, a title or a list of \
keywords. Write one sentence that an article could hold, and add a test that the fact contradicts."
            }
            Self::UnsourcedFact => {
                "\
A fact names no source that somebody could look up: nothing under `sources`, or entries with neither an address, a title \
nor a publisher. What it says against an article rests on nothing. Name where it is known from."
            }
            Self::BadExtends => {
                "\
`extends` names a registry that cannot be taken in: there is none at the path (which is relative to the folder of the \
file that says so), it lies outside of the project, it extends the one that names it, or more than ten extend one \
another. Correct the path, or copy the facts into the project."
            }
            Self::NoRegistry => {
                "\
The folder or file of facts does not exist, cannot be read, or holds no `.yaml` or `.yml` file. Name it with \
`--facts`; `factlint init` writes a first one."
            }
            Self::BadConfiguration => {
                "\
`factlint.toml`, or a file that it extends, cannot be used: it is no TOML, or holds a key, a word, a glob, a date or the \
name of a fact, tag or code that cannot be understood; or files extend one another in a circle. The message says where, \
docs/configuration.md lists the keys, and `factlint check --show-settings FILE` shows what holds for an article."
            }
            Self::UnusedConfiguration => {
                "\
A part of `factlint.toml` has no effect: an override whose `paths` match none of the project's articles, or a pattern \
that matches no fact, tag or code. It is a note and fails no run; most often something was renamed or moved. Correct \
or remove it. Overrides are looked at only when `factlint check` is run without paths, for the whole project."
            }
            Self::TestFailed => {
                "\
`factlint test` judged a sentence of a fact's `tests` by that fact alone, and the verdict is not the one that the \
sentence stands under. The lines below the passage tell what was read from the fact and from the sentence. Correct \
the sentence, say more in the statement, or pin its reading with `expect`."
            }
            Self::Disagreement => {
                "\
`factlint compare` found articles that tell the same thing in ways that cannot all be right, with no registry: another \
number, place or date, a denial, or another wording of a quotation. Example: the talks were held in Doha in one \
article and in New Delhi in another. Find out which is right, and correct the others; a fact with its source keeps it \
from coming back."
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn each_code_is_listed_once_and_explained_in_its_own_words() {
        let names: HashSet<_> = Code::ALL.iter().map(|code| code.as_str()).collect();
        assert_eq!(names.len(), Code::ALL.len());
        let texts: HashSet<_> = Code::ALL.iter().map(|code| code.explanation()).collect();
        assert_eq!(texts.len(), Code::ALL.len());
        for code in Code::ALL {
            assert_eq!(Code::from_name(code.as_str()), Some(code));
            assert!(code.explanation().len() > 80, "{code:?}");
            assert!(code.explanation().ends_with('.'), "{code:?}");
            let summary = code.summary();
            assert!(summary.ends_with('.') && summary.len() < 250, "{summary}");
        }
        assert_eq!(Code::from_name("unknown"), None);
    }
}
