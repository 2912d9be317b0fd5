//! Whether somebody's years of activity went on, and without a break.

use super::kind::Kind;
use super::question::{Answer, Question, outcome};
use super::span;

/// "continuously", "without a break"; "still", "disbanded".
pub(super) fn judge(question: &Question) -> Option<Answer> {
    alive(question).or_else(|| active(question))
}

/// "died", where the table tells how old somebody is.
fn alive(question: &Question) -> Option<Answer> {
    let at = question.find(&["died", "death", "dead", "deceased"])?;
    let birth = question.entry(Kind::Birth)?;
    let lives = birth.value_text().contains("(age")
        && !birth.value_text().contains("(aged")
        && question.entry(Kind::Death).is_none();
    (lives && question.claim.subject.len() == 1).then(|| {
        // Whenever and wherever it is said to have been.
        let items = (at..question.stated().items.len()).collect();
        question.answer(birth, "date", outcome(false), items)
    })
}

fn active(question: &Question) -> Option<Answer> {
    let entry = question.entry(Kind::Active)?;
    let spans = span::spans(entry);
    let &(_, end) = spans.last()?;
    let found = |agrees, items| Some(question.answer(entry, "date", outcome(agrees), items));
    if let Some(at) = question.find(&["continuously", "uninterrupted", "uninterruptedly"]) {
        return found(spans.len() == 1, vec![at]);
    }
    if let Some(at) = question.find(&["break", "interruption", "hiatus", "pause"]) {
        return question
            .find(&["without"])
            .and_then(|_| found(spans.len() == 1, vec![at]));
    }
    if let Some(at) = question.find(&["disbanded", "inactive", "retired"]) {
        // Who is at work again has retired before, perhaps.
        return (!end.is_finite() && spans.len() == 1 || end.is_finite())
            .then(|| found(end.is_finite(), vec![at]))?;
    }
    if question.is_of(Kind::Active) {
        let at = question.find(&["still", "continues", "currently"])?;
        return found(!end.is_finite(), vec![at]);
    }
    None
}
