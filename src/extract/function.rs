//! Words that carry grammar rather than content.

/// What a function word does in a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Function {
    /// "the", "a", "this", "some".
    Determiner,
    /// "in", "before", "without".
    Preposition,
    /// "and", "or".
    Conjunction,
    /// "but", "while", "because", "that": opens a clause.
    Subordinator,
    /// "it", "they", "who".
    Pronoun,
    /// "is", "has", "did", "will".
    Auxiliary,
    /// "not", "never", "no".
    Negation,
    /// "only", "sole", "alone".
    Exclusive,
    /// "very", "also", "there", "then": may be left out without changing what is claimed.
    Adverb,
}

/// Classifies a word in lower case; `None` for words that carry content.
pub fn function(word: &str) -> Option<Function> {
    use Function::{
        Adverb, Auxiliary, Conjunction, Determiner, Exclusive, Negation, Preposition, Pronoun,
        Subordinator,
    };
    Some(match word {
        "the" | "a" | "an" | "this" | "that" | "these" | "those" | "some" | "any" | "each"
        | "every" | "all" | "both" | "such" | "another" | "other" | "either" | "its" | "their"
        | "his" | "her" | "our" | "my" | "your" | "whose" | "own" | "'s" | "\u{2019}s" => {
            Determiner
        }
        "in" | "on" | "at" | "of" | "to" | "from" | "by" | "with" | "for" | "into" | "onto"
        | "over" | "under" | "above" | "below" | "between" | "among" | "amongst" | "through"
        | "throughout" | "during" | "before" | "after" | "since" | "until" | "till" | "against"
        | "about" | "around" | "near" | "across" | "behind" | "beyond" | "inside" | "outside"
        | "within" | "without" | "toward" | "towards" | "upon" | "via" | "per" | "despite"
        | "except" | "than" | "as" | "like" | "up" | "down" | "off" | "out" | "amid" | "along"
        | "beside" | "besides" | "beneath" | "following" | "including" | "according" | "versus" => {
            Preposition
        }
        "and" | "or" | "&" | "plus" => Conjunction,
        "but" | "while" | "whereas" | "although" | "though" | "because" | "when" | "whenever"
        | "if" | "unless" | "whether" | "where" | "which" | "who" | "whom" | "so" | "yet" => {
            Subordinator
        }
        "it" | "they" | "he" | "she" | "we" | "i" | "you" | "them" | "him" | "us" | "me"
        | "itself" | "themselves" | "himself" | "herself" | "there" | "what" | "one" | "ones"
        | "someone" | "something" | "everyone" | "everything" => Pronoun,
        "is" | "are" | "was" | "were" | "be" | "been" | "being" | "am" | "has" | "have" | "had"
        | "having" | "do" | "does" | "did" | "will" | "would" | "shall" | "should" | "can"
        | "could" | "may" | "might" | "must" | "ca" | "wo" | "'re" | "\u{2019}re" | "'ve"
        | "\u{2019}ve" | "'ll" | "\u{2019}ll" | "'d" | "\u{2019}d" | "'m" | "\u{2019}m" => {
            Auxiliary
        }
        "not" | "cannot" | "n't" | "n\u{2019}t" | "never" | "no" | "none" | "neither" | "nor"
        | "nobody" | "nothing" | "nowhere" => Negation,
        "only" | "sole" | "solely" | "alone" | "exclusively" => Exclusive,
        "very" | "also" | "too" | "then" | "thus" | "therefore" | "however" | "moreover"
        | "meanwhile" | "already" | "just" | "even" | "still" | "now" | "quite" | "rather"
        | "indeed" | "again" | "ever" | "here" | "merely" | "simply" | "actually" | "later"
        | "currently" | "once" | "ago" | "together" | "instead" | "otherwise" | "further"
        | "hence" | "perhaps" | "maybe" | "almost" | "nearly" | "well" | "how" | "why" | "else" => {
            Adverb
        }
        _ => return None,
    })
}
