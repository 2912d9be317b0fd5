//! British and American spelling.

use std::borrow::Cow;
use std::sync::LazyLock;

use super::{Lemma, Pos, lemmas, senses};

/// Endings of British spelling and the American ones; the inflections of a word differ in the same place.
const ENDINGS: &[(&str, &str)] = &[
    ("isation", "ization"),
    ("isations", "izations"),
    ("ise", "ize"),
    ("ised", "ized"),
    ("ises", "izes"),
    ("ising", "izing"),
    ("iser", "izer"),
    ("isers", "izers"),
    ("yse", "yze"),
    ("ysed", "yzed"),
    ("yses", "yzes"),
    ("ysing", "yzing"),
    ("our", "or"),
    ("ours", "ors"),
    ("oured", "ored"),
    ("ouring", "oring"),
    ("ourable", "orable"),
    ("ourite", "orite"),
    ("ourites", "orites"),
    ("ourhood", "orhood"),
    ("ourhoods", "orhoods"),
    ("re", "er"),
    ("res", "ers"),
    ("red", "ered"),
    ("ogue", "og"),
    ("ogues", "ogs"),
    ("ence", "ense"),
    ("ences", "enses"),
    ("amme", "am"),
    ("ammes", "ams"),
    ("lled", "led"),
    ("lling", "ling"),
    ("ller", "ler"),
    ("llers", "lers"),
    ("lment", "llment"),
    ("lments", "llments"),
    ("lful", "llful"),
    ("plough", "plow"),
    ("yre", "ire"),
    ("yres", "ires"),
    ("ey", "ay"),
    ("eys", "ays"),
    ("cheque", "check"),
    ("mould", "mold"),
];
/// Inside words: "paediatric", "manoeuvre".
const INNER: &[Rule] = &[("oeu", "eu"), ("ae", "e"), ("oe", "e")];

/// A British way to spell a part of a word, and the American one.
type Rule = (&'static str, &'static str);

/// The [`ENDINGS`] that end in each letter, in their order: most words are looked at for the others in vain.
static BY_LETTER: LazyLock<[Vec<Rule>; 26]> = LazyLock::new(|| {
    let mut by_letter = [const { Vec::new() }; 26];
    for &(british, american) in ENDINGS {
        if let Some(rules) = letter(british).and_then(|at| by_letter.get_mut(at)) {
            rules.push((british, american));
        }
    }
    by_letter
});

/// The number of the letter that a word ends in, if it is one of the alphabet's in lower case.
fn letter(word: &str) -> Option<usize> {
    let last = word.bytes().next_back()?;
    last.is_ascii_lowercase().then(|| usize::from(last - b'a'))
}

/// Whether a part of a word is spelled as in [`INNER`].
fn has_inner(word: &str) -> bool {
    let mut pairs = word.as_bytes().windows(2);
    pairs.any(|pair| matches!(pair, b"ae" | b"oe"))
}

/// The American spelling of a lower-case word, where changing a British ending gives a word that WordNet holds to
/// mean the same; else the word as it is. Apply it to both of two words before comparing them.
pub fn canonical_spelling(word: &str) -> Cow<'_, str> {
    let mut canonical = Cow::Borrowed(word);
    // "haematocoele" differs twice; nothing differs more often than this.
    for _ in 0..4 {
        let endings = letter(&canonical).and_then(|at| BY_LETTER.get(at));
        let ended = changed(
            &canonical,
            endings.map_or(&[], Vec::as_slice),
            |word, british| word.strip_suffix(british).map(|stem| (stem, "")),
        );
        let next = ended.or_else(|| {
            let inner = if has_inner(&canonical) { INNER } else { &[] };
            changed(&canonical, inner, |word, british| word.split_once(british))
        });
        match next {
            Some(next) => canonical = Cow::Owned(next),
            None => break,
        }
    }
    canonical
}

/// The word by the first rule that gives an accepted one.
fn changed(
    word: &str,
    rules: &[Rule],
    cut: impl for<'w> Fn(&'w str, &str) -> Option<(&'w str, &'w str)>,
) -> Option<String> {
    rules.iter().find_map(|(british, american)| {
        let (before, after) = cut(word, british)?;
        accepted(word, format!("{before}{american}{after}"))
    })
}

/// Whether two lower-case words differ at most as British and American spelling do.
pub fn same_spelling(a: &str, b: &str) -> bool {
    a == b || canonical_spelling(a) == canonical_spelling(b)
}

/// The American form, if it is a word and the British one is unknown or means the same ("color" and "colour", but
/// not "our" and "or").
fn accepted(british: &str, american: String) -> Option<String> {
    let to = lemmas(&american);
    if to.is_empty() {
        return None;
    }
    let from = lemmas(british);
    let unknown = from.is_empty() && british.len() > 4;
    let same = unknown
        || from.iter().any(|&(x, pos)| {
            to.iter()
                .any(|&(y, other)| pos == other && (x == y || is_covered(x, y, pos)))
        });
    same.then_some(american)
}

/// Whether most senses of `x` are senses of `y` too. They are ranked differently, as few texts have both spellings.
fn is_covered(x: Lemma, y: Lemma, pos: Pos) -> bool {
    let (mut shared, mut all) = (0, 0);
    for (sense, _) in senses(x, pos) {
        all += 1;
        shared += usize::from(senses(y, pos).any(|(other, _)| other == sense));
    }
    shared * 2 > all
}
