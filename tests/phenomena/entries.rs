//! Tables of an athlete, a band and a building: heights, weights, ages, titles, costs, floors.

use factlint::check::Verdict::{Contradicted, Supported};

#[test]
fn a_table_of_an_athlete() {
    hold!(&[(
        "The Born of Ivo Karr is August 12, 1982 (age 36) Split, Croatia. The Height of Ivo Karr is 1.93 m. The Weight of Ivo Karr is 88 kg. The Position of Ivo Karr is Goalkeeper. The Clubs of Ivo Karr is Adria, Nordvik, Real Sol. The Nationality of Ivo Karr is Croatian. The Retired of Ivo Karr is 2015. The Turned pro of Ivo Karr is 2001. The Titles of Ivo Karr is 7. The Prize money of Ivo Karr is $3,200,000.",
        &[
            ("Ivo Karr is 1.93 metres tall.", Supported),
            ("Ivo Karr is 1.80 metres tall.", Contradicted),
            ("Ivo Karr is over 1.90 metres tall.", Supported),
            ("Ivo Karr is over two metres tall.", Contradicted),
            ("Ivo Karr is under two metres tall.", Supported),
            ("Ivo Karr is taller than 180 cm.", Supported),
            ("Ivo Karr weighs 88 kg.", Supported),
            ("Ivo Karr weighs 95 kg.", Contradicted),
            ("Ivo Karr weighs less than 100 kg.", Supported),
            ("Ivo Karr weighs more than 100 kg.", Contradicted),
            ("Ivo Karr weighs 194 pounds.", Supported),
            ("Ivo Karr weighs 150 pounds.", Contradicted),
            ("Ivo Karr weighs over 150 pounds.", Supported),
            ("Ivo Karr is Croatian.", Supported),
            ("Ivo Karr is Serbian.", Contradicted),
            ("Ivo Karr is from Croatia.", Supported),
            ("Ivo Karr is from Italy.", Contradicted),
            ("Ivo Karr was born in Split.", Supported),
            ("Ivo Karr was born in summer.", Supported),
            ("Ivo Karr was born in the 1980s.", Supported),
            ("Ivo Karr was born in the 1970s.", Contradicted),
            ("Ivo Karr was born in the early 1980s.", Supported),
            ("Ivo Karr was born in the late 1980s.", Contradicted),
            ("Ivo Karr won seven titles.", Supported),
            ("Ivo Karr won nine titles.", Contradicted),
            ("Ivo Karr won more than five titles.", Supported),
            ("Ivo Karr won fewer than five titles.", Contradicted),
            ("Ivo Karr won several titles.", Supported),
            ("Ivo Karr won a single title.", Contradicted),
            ("Ivo Karr won over $3 million in prize money.", Supported),
            ("Ivo Karr won over $4 million in prize money.", Contradicted),
            (
                "Ivo Karr won less than $3 million in prize money.",
                Contradicted
            ),
            (
                "Ivo Karr won less than $4 million in prize money.",
                Supported
            ),
            ("Ivo Karr turned pro in 2001.", Supported),
            ("Ivo Karr turned pro in 2003.", Contradicted),
            ("Ivo Karr retired in 2015.", Supported),
            ("Ivo Karr retired in 2012.", Contradicted),
            ("Ivo Karr played for three clubs.", Supported),
            ("Ivo Karr played for five clubs.", Contradicted),
            ("Ivo Karr is 36 years old.", Supported),
            ("Ivo Karr is 46 years old.", Contradicted),
            ("Ivo Karr is in his thirties.", Supported),
            ("Ivo Karr is in his mid thirties.", Supported),
            ("Ivo Karr is in his twenties.", Contradicted),
            ("Ivo Karr is older than 30.", Supported),
            ("Ivo Karr is older than 40.", Contradicted),
            ("Ivo Karr is younger than 40.", Supported),
            ("Ivo Karr is younger than 30.", Contradicted),
            ("Ivo Karr is a goalkeeper.", Supported),
        ],
    )]);
}

#[test]
fn a_table_of_a_band() {
    hold!(&[(
        "The Origin of Pale Lantern is Leeds, England. The Genres of Pale Lantern is Folk rock, dream pop. The Years active of Pale Lantern is 1994–2003, 2010–present. The Labels of Pale Lantern is Harp. The Members of Pale Lantern is Kit Rowe, Ann Day, Lou Marsh. The Past members of Pale Lantern is Bob Hale. The Formed of Pale Lantern is 1994.",
        &[
            ("Pale Lantern is from Leeds.", Supported),
            ("Pale Lantern is from England.", Supported),
            ("Pale Lantern is an English band.", Supported),
            ("Pale Lantern has one past member.", Supported),
            ("Pale Lantern has four past members.", Contradicted),
            ("Pale Lantern has been active since 1994.", Supported),
            ("Pale Lantern has been active since 1990.", Contradicted),
            ("Pale Lantern has been active since the 1990s.", Supported),
            (
                "Pale Lantern has been active since the 1980s.",
                Contradicted
            ),
            ("Pale Lantern was active in 2006.", Contradicted),
            ("Pale Lantern was active in the 1980s.", Contradicted),
            ("Pale Lantern is still active.", Supported),
            (
                "Pale Lantern has been active for less than five years.",
                Contradicted
            ),
            ("Pale Lantern was formed in 1994.", Supported),
            ("Pale Lantern was formed in 1999.", Contradicted),
            ("Pale Lantern was formed in the 1990s.", Supported),
            ("Pale Lantern has one label.", Supported),
            ("Pale Lantern has several labels.", Contradicted),
            ("Kit Rowe is a member of Pale Lantern.", Supported),
            ("Pale Lantern plays folk rock.", Supported),
        ],
    )]);
}

#[test]
fn a_table_of_a_building() {
    hold!(&[(
        "The Location of Orel Tower is Vienna, Austria. The Height of Orel Tower is 202 m. The Floors of Orel Tower is 50. The Construction started of Orel Tower is 1996. The Completed of Orel Tower is 1999. The Opened of Orel Tower is 5 May 1999. The Architect of Orel Tower is Gus Peich, Boris Pod. The Cost of Orel Tower is €145 million. The Elevation of Orel Tower is 170 m.",
        &[
            ("Orel Tower is in Vienna.", Supported),
            ("Orel Tower is in Austria.", Supported),
            ("Orel Tower has 50 floors.", Supported),
            ("Orel Tower has 60 floors.", Contradicted),
            ("Orel Tower has more than 40 floors.", Supported),
            ("Orel Tower has fewer than 40 floors.", Contradicted),
            ("Orel Tower was completed in 1999.", Supported),
            ("Orel Tower was completed in 2001.", Contradicted),
            ("Orel Tower was completed before 2000.", Supported),
            ("Orel Tower was completed after 2000.", Contradicted),
            ("Orel Tower was opened in 1999.", Supported),
            ("Orel Tower was opened in spring.", Supported),
            ("Orel Tower was opened in autumn.", Contradicted),
            ("Orel Tower was opened in the 20th century.", Supported),
            ("Orel Tower was opened in the 21st century.", Contradicted),
            ("Orel Tower was opened on 6 May 1999.", Contradicted),
            ("Orel Tower was designed by two architects.", Supported),
            ("Orel Tower was designed by three architects.", Contradicted),
            ("Orel Tower was designed by one architect.", Contradicted),
            ("Orel Tower cost €145 million.", Supported),
            ("Orel Tower cost €200 million.", Contradicted),
            ("Orel Tower cost over €100 million.", Supported),
            ("Orel Tower cost over €200 million.", Contradicted),
            ("Orel Tower cost less than €100 million.", Contradicted),
            (
                "Orel Tower cost between €100 million and €150 million.",
                Supported
            ),
        ],
    )]);
}
