//! People and works: what they are, whose they are, and when.

use factlint::check::Verdict::{Contradicted, Silent, Supported, Unsupported};

#[test]
fn an_office_and_who_holds_it() {
    hold!(&[(
        "Ilse Brandt has been mayor of Arden since 2015.",
        &[
            ("Ilse Brandt is the mayor of Arden.", Supported),
            ("Ilse Brandt is not the mayor of Arden.", Contradicted),
            ("Tore Vik is the mayor of Arden.", Silent),
            ("Tore Vik, the mayor of Arden, left.", Silent),
            ("Arden mayor Tore Vik left.", Silent),
            (
                "Ilse Brandt has been mayor of Arden since 2017.",
                Contradicted
            ),
            ("Ilse Brandt became mayor of Arden in 2015.", Supported),
            ("Ilse Brandt became mayor of Arden in 2019.", Contradicted),
            ("Ilse Brandt was mayor of Arden until 2014.", Contradicted),
            ("Ilse Brandt is mayor of Bergen.", Contradicted),
            ("Brandt is the mayor of Arden.", Supported),
            ("Ilse Brandt and Tore Vik are mayors of Arden.", Unsupported),
            ("Ilse Brandt resigned as mayor of Arden.", Unsupported),
            ("Ilse Brandt wants to be mayor of Arden.", Unsupported),
        ],
    )]);
}

#[test]
fn places_and_days_of_a_life() {
    hold!(&[(
        "Marie Sand was born in Lund, Sweden, on 2 June 1951 and died in Oslo in 2009.",
        &[
            ("Marie Sand was born in Lund.", Supported),
            ("Marie Sand was born in Sweden.", Supported),
            ("Marie Sand was born in Denmark.", Contradicted),
            ("Marie Sand died in Oslo.", Supported),
            ("Marie Sand was born in 1951.", Supported),
            ("Marie Sand was born in 1953.", Contradicted),
            ("Marie Sand was born in the 1950s.", Supported),
            ("Marie Sand was born in the 1960s.", Contradicted),
            ("Marie Sand died before 2010.", Supported),
            ("Marie Sand died after 2010.", Contradicted),
            ("Marie Sand was born on 3 June 1951.", Contradicted),
            ("Marie Sand was Swedish.", Supported),
            ("She was born in Lund.", Supported),
        ],
    )]);
}

#[test]
fn what_somebody_is_called() {
    hold!(&[(
        "Hanna Lund, known professionally as Lundi, is a Danish singer and songwriter from Odense.",
        &[
            ("Hanna Lund is a singer.", Supported),
            ("Hanna Lund is a dancer.", Silent),
            ("Hanna Lund is a Danish singer.", Supported),
            ("Hanna Lund is a Swedish singer.", Contradicted),
            ("Hanna Lund is from Odense.", Supported),
            ("Hanna Lund is from Aarhus.", Contradicted),
            ("Hanna Lund is a musician.", Supported),
            ("Lundi is from Denmark.", Supported),
            ("Lundi is from Norway.", Contradicted),
            ("Lundi is not a singer.", Contradicted),
            ("Lundi is a band.", Contradicted),
            ("Lundi is a Danish songwriter.", Supported),
            ("Hanna Lund is only a singer.", Contradicted),
        ],
    )]);
}

#[test]
fn a_work_and_its_makers() {
    hold!(&[(
        "Quinn Harbor is a 2014 American crime drama film directed by Sal Marek and starring Dora Finch and Leo Grant. It was released by Bright Lantern on 6 March 2014 and grossed over $40 million.",
        &[
            ("Quinn Harbor is a film.", Supported),
            ("Quinn Harbor is a crime drama.", Supported),
            ("Quinn Harbor is an American film.", Supported),
            ("Quinn Harbor is a British film.", Contradicted),
            ("Quinn Harbor was directed by Sal Marek.", Supported),
            ("Quinn Harbor stars Dora Finch.", Supported),
            ("Quinn Harbor was released in 2014.", Supported),
            ("Quinn Harbor was released in 2015.", Contradicted),
            ("Quinn Harbor was released in April.", Contradicted),
            ("Quinn Harbor was released by Bright Lantern.", Supported),
            ("Quinn Harbor was released by Old Lantern.", Contradicted),
            ("Quinn Harbor grossed over $40 million.", Supported),
            ("Quinn Harbor grossed over $50 million.", Unsupported),
            ("Quinn Harbor grossed less than $40 million.", Contradicted),
            ("Quinn Harbor grossed more than $30 million.", Supported),
            ("Quinn Harbor did not gross $40 million.", Contradicted),
            ("The film was directed by Sal Marek.", Supported),
            ("Sal Marek directed Quinn Harbor.", Supported),
            ("Dora Finch starred in Quinn Harbor.", Supported),
            ("Leo Grant did not star in Quinn Harbor.", Contradicted),
            ("Quinn Harbor is a 2013 film.", Contradicted),
        ],
    )]);
}

#[test]
fn a_river_and_its_course() {
    hold!(&[(
        "The Vesk is a river in northern Sweden. It is 320 kilometres long and flows into the Baltic Sea near Kalix.",
        &[
            ("The Vesk is a river.", Supported),
            ("The Vesk is in Sweden.", Supported),
            ("The Vesk is in Finland.", Contradicted),
            ("The Vesk is in southern Sweden.", Contradicted),
            ("The Vesk is in northern Sweden.", Supported),
            ("The Vesk flows into the Baltic Sea.", Supported),
            ("The Vesk flows into the North Sea.", Contradicted),
            ("The Vesk is 320 km long.", Supported),
            ("The Vesk is 200 km long.", Contradicted),
            ("The Vesk is more than 300 km long.", Supported),
            ("The Vesk is more than 400 km long.", Contradicted),
            ("The Vesk is about 200 miles long.", Supported),
            ("The Vesk does not flow into the Baltic Sea.", Contradicted),
            ("The river flows into the Baltic Sea near Kalix.", Supported),
            ("The Vesk is the longest river in Sweden.", Unsupported),
        ],
    )]);
}

#[test]
fn a_company_and_its_founder() {
    hold!(&[(
        "Oder Steel was founded in 1921 in Breslau by Karl Weiss and employs about 14,000 people in nine countries.",
        &[
            ("Oder Steel was founded in 1921.", Supported),
            ("Oder Steel was founded in 1931.", Contradicted),
            ("Oder Steel was founded in the 1920s.", Supported),
            ("Oder Steel was founded before 1930.", Supported),
            ("Oder Steel was founded before 1920.", Contradicted),
            ("Oder Steel was founded after 1920.", Supported),
            ("Oder Steel was founded after 1930.", Contradicted),
            ("Oder Steel was founded by Karl Weiss.", Supported),
            ("Oder Steel was not founded by Karl Weiss.", Contradicted),
            ("Karl Weiss founded Oder Steel.", Supported),
            ("Oder Steel was founded in Breslau.", Supported),
            ("Oder Steel was founded in Berlin.", Contradicted),
            ("Oder Steel employs 14,000 people.", Supported),
            ("Oder Steel employs 14,200 people.", Unsupported),
            ("Oder Steel employs 20,000 people.", Contradicted),
            ("Oder Steel employs more than 10,000 people.", Supported),
            ("Oder Steel employs fewer than 10,000 people.", Contradicted),
            ("Oder Steel employs thousands of people.", Supported),
            ("Oder Steel employs hundreds of people.", Contradicted),
            ("Oder Steel operates in nine countries.", Supported),
            ("Oder Steel employs people in nine countries.", Supported),
            ("Oder Steel employs people in ten countries.", Contradicted),
            ("Oder Steel was dissolved in 1921.", Contradicted),
        ],
    )]);
}

#[test]
fn years_in_command() {
    hold!(&[(
        "Admiral Per Dahl commanded the fleet from 1939 until his death in 1943. He was succeeded by Jan Roos.",
        &[
            ("Per Dahl commanded the fleet.", Supported),
            ("Jan Roos commanded the fleet in 1940.", Contradicted),
            ("Per Dahl commanded the fleet in 1945.", Contradicted),
            ("Per Dahl commanded the fleet until 1943.", Supported),
            ("Per Dahl commanded the fleet until 1945.", Contradicted),
            ("Per Dahl commanded the fleet from 1939.", Supported),
            ("Per Dahl commanded the fleet from 1936.", Contradicted),
            ("Per Dahl died in 1943.", Supported),
            ("Per Dahl died in 1939.", Contradicted),
            ("Per Dahl was succeeded by Jan Roos.", Supported),
            ("Jan Roos succeeded Per Dahl.", Supported),
            ("Per Dahl was an admiral.", Supported),
            ("Per Dahl never commanded the fleet.", Contradicted),
        ],
    )]);
}
