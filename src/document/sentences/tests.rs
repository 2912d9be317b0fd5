use super::*;

fn split(text: &str) -> Vec<&str> {
    sentence_spans(text)
        .map(|span| &text[span.range()])
        .collect()
}

#[test]
fn sentences_end_where_readers_end_them() {
    // A bar stands where one sentence ends and the next begins.
    for marked in [
        "The talks failed.| Both sides left.",
        "Dr. Smith met Gen. Ali of the U.S. Army on Jan. 5.| He left.",
        "J. K. Rowling and C. S. Lewis wrote.| So did others.",
        "He moved to the U.S.| The family stayed.",
        "In the U.S. Congress voted.",
        "It met at 5 p.m. Monday.| Police came at 9 p.m.| Nobody spoke.",
        "The train left at 7 a.m. GMT and stopped.",
        "Karachi (pop. 20 million) is large, approx. 780 sq. km, cf. No. 4.",
        "The answer was no.| He left.",
        "It was 2021.| The war ended.",
        "Prices rose by 4.5 per cent, to 2.4 million.| They fell.",
        "\u{201c}We will go.| They will stay,\u{201d} he said.",
        "\u{201c}We won.\u{201d}| The crowd cheered.",
        "\u{201c}Why now?\u{201d} he asked.| Nobody knew.",
        "\u{201c}Why now?\u{201d} Prime Minister Khan asked.| Nobody knew.",
        "\u{201c}Why now?\u{201d}| The crowd was silent.",
        "(He left.)| She stayed.",
        "He left (she stayed).| They met.",
        "Why?!| Because.",
        "Wait \u{2026} there is more.| And then\u{2026}| The end.",
        "Well... maybe.| Or...| Not.",
        "He fell.[12]| She rose.[3][4]| End.",
        "The war ended.The peace began.",
        "The firm, Acme Inc. of Ohio, paid Beta Ltd. Ten left.",
        "He joined Acme Inc.| The firm grew.",
        "Smith Jr. (born 1960) won.| He spoke.",
        "Fighters fled.| al-Qaeda denied it.| iPhone sales fell.",
        "Roe v. Wade was cited e.g. Here, i.e. There.",
        "1. First things come first.| 2. Second.",
        "She has a Ph.D. from Lahore.| It is new.",
        "Visit example.com or a.b.c today.| Then go.",
        "\u{4f1a}\u{8c08}\u{3002}|\u{5931}\u{8d25}\u{3002}",
        "He stayed \u{2014} Mr. Khan left.| \u{201c}Good.\u{201d}",
        "A line\n|Another line",
        "A line\ngoes on here.",
        "It cost $5.| \u{20ac}4 is less.",
        "Lake Placid, Wash. Mr. Lee was ill.| Khan was not.",
    ] {
        // No space between two sentences is as good an end as one.
        let marked = marked.replace("ended.The", "ended.|The");
        let expected: Vec<&str> = marked.split('|').map(str::trim).collect();
        assert_eq!(split(&marked.replace('|', "")), expected);
    }
}

#[test]
fn a_sentence_without_end_is_cut_at_clauses_else_at_words_else_anywhere() {
    let cut = |text: &str| {
        let pieces: Vec<Span> = sentence_spans(text).collect();
        assert!(pieces.iter().all(|piece| piece.len() <= LONGEST_SENTENCE));
        // Nothing but white space is lost, and every piece is what stands there.
        let words = |text: &str| text.split_whitespace().collect::<String>();
        let joined: String = pieces
            .iter()
            .map(|piece| words(&text[piece.range()]))
            .collect();
        assert_eq!(joined, words(text));
        pieces
    };
    let clauses = "they took 1,250 sheep over the hills to the sea, ".repeat(400);
    let pieces = cut(&clauses);
    assert!(
        pieces
            .iter()
            .all(|piece| clauses[piece.range()].ends_with(','))
    );
    assert!(pieces.len() < 15, "{}", pieces.len());
    let words = "sheep and goats and ".repeat(400);
    for piece in cut(&words) {
        let first = words[piece.range()].split(' ').next().unwrap();
        assert!(["sheep", "and", "goats"].contains(&first), "{first}");
    }
    assert_eq!(cut(&"\u{e9}".repeat(2_500)).len(), 3);
    // What follows is a sentence of its own.
    let text = format!("{words}. It rained.");
    assert_eq!(&text[cut(&text).last().unwrap().range()], "It rained.");
    assert_eq!(cut(&"a".repeat(LONGEST_SENTENCE)).len(), 1);
}

#[test]
fn white_space_and_signs_alone_do_not_disturb() {
    assert_eq!(split(""), Vec::<&str>::new());
    assert_eq!(split(" \n "), Vec::<&str>::new());
    assert_eq!(split("..."), ["..."]);
    assert_eq!(split(" .\" . A"), [".\" .", "A"]);
}

#[test]
fn an_end_is_found_however_far_away_and_whatever_stands_before_it() {
    // Letters of one to four bytes, so that whatever is looked at together ends within one of them.
    for letter in ["a", "\u{e9}", "\u{6f22}", "\u{e01}", "\u{1d400}"] {
        for words in 300..360 {
            let first = format!("{}{}", " ".repeat(words % 4), letter.repeat(words));
            for end in [".", "!", "\u{3002}", "\u{2026}"] {
                let text = format!("{first}{end} Then {first}{end}");
                assert_eq!(split(&text).len(), 2, "{text}");
            }
        }
    }
    // Each is looked at once: to the end of the text for each of them would take minutes.
    let many = "\u{6f22}\u{5b57}\u{3002}".repeat(100_000);
    assert_eq!(split(&many).len(), 100_000);
}
