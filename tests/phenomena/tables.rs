//! Tables read aloud, asked for each of their entries.

use factlint::check::Verdict::{Contradicted, Supported, Unsupported};

#[test]
fn a_table_of_a_person() {
    hold!(&[(
        "The Born of Edda Vik is 3 May 1950 (age 60) Bergen, Norway. The Occupation of Edda Vik is Singer, harpist. The Years active of Edda Vik is 1970-1984, 1992-2001. The Labels of Edda Vik is Fjell, Havn, Skog. The Spouse of Edda Vik is Tore Moe (m. 1974; div. 1980). The Children of Edda Vik is 2. The Residence of Edda Vik is Oslo, Norway.",
        &[
            ("Edda Vik was born in 1950.", Supported),
            ("Edda Vik was born in 1951.", Contradicted),
            ("Edda Vik was born in June.", Contradicted),
            ("Edda Vik was born in the 20th century.", Supported),
            ("Edda Vik was born in the 19th century.", Contradicted),
            ("Edda Vik was born in Bergen.", Supported),
            ("Edda Vik was born in Norway.", Supported),
            ("Edda Vik was born in Denmark.", Contradicted),
            ("Edda Vik lives in Oslo.", Supported),
            ("Edda Vik lives in Norway.", Supported),
            ("Edda Vik lives in Sweden.", Contradicted),
            ("Edda Vik is a singer.", Supported),
            ("Edda Vik is a painter.", Contradicted),
            ("Edda Vik is a harpist and singer.", Supported),
            ("Edda Vik is not a singer.", Contradicted),
            ("Edda Vik is Norwegian.", Supported),
            ("Edda Vik has two children.", Supported),
            ("Edda Vik has one child.", Contradicted),
            ("Edda Vik has several children.", Supported),
            ("Edda Vik has no children.", Contradicted),
            ("Edda Vik has three labels.", Supported),
            ("Edda Vik has four labels.", Contradicted),
            ("Edda Vik has a single label.", Contradicted),
            ("Edda Vik has been married once.", Unsupported),
            ("Edda Vik has been married twice.", Contradicted),
            ("Edda Vik has been married more than once.", Contradicted),
            ("Edda Vik married in 1974.", Supported),
            ("Edda Vik married in 1975.", Contradicted),
            ("Edda Vik was married for ten years.", Contradicted),
            (
                "Edda Vik was married for less than five years.",
                Contradicted
            ),
            ("Edda Vik was married in her twenties.", Supported),
            ("Edda Vik was married in her thirties.", Contradicted),
            ("Edda Vik was 24 when she married.", Supported),
            ("Edda Vik was 30 when she married.", Contradicted),
            ("Edda Vik was younger than 25 when she married.", Supported),
            ("Edda Vik has been active since 1970.", Supported),
            ("Edda Vik has been active since the 1970s.", Supported),
            ("Edda Vik has been active since the 1960s.", Contradicted),
            ("Edda Vik was active in 1980.", Supported),
            ("Edda Vik was active in 1988.", Contradicted),
            ("Edda Vik was active until 2001.", Supported),
            ("Edda Vik was active for more than two decades.", Supported),
            (
                "Edda Vik was active for more than four decades.",
                Contradicted
            ),
            ("Edda Vik was active for less than 20 years.", Contradicted),
            ("Edda Vik is 60 years old.", Supported),
            ("Edda Vik is 70 years old.", Contradicted),
            ("Edda Vik is in her sixties.", Supported),
            ("Edda Vik is in her forties.", Contradicted),
            ("Edda Vik is over 50.", Supported),
            ("Edda Vik was born in spring.", Supported),
            ("Edda Vik was born in winter.", Contradicted),
            ("Edda Vik was born in the mid-20th century.", Supported),
            ("Edda Vik was born in the early 20th century.", Unsupported),
            ("Edda Vik was born in the late 20th century.", Contradicted),
            ("Edda Vik never had children.", Contradicted),
            (
                "Edda Vik was born and lives in the same country.",
                Supported
            ),
            (
                "Edda Vik was born and lives in the same city.",
                Contradicted
            ),
        ],
    )]);
}

#[test]
fn a_table_of_a_film() {
    hold!(&[(
        "The Directed by of Low Tide is Mira Holt. The Produced by of Low Tide is Mira Holt, Ola Brandt. The Written by of Low Tide is Karl Osten. The Starring of Low Tide is Lena Berg, Paul Astor. The Distributed by of Low Tide is Northern Light Pictures. The Release date of Low Tide is 12 October 1998. The Running time of Low Tide is 131 minutes. The Country of Low Tide is Denmark. The Budget of Low Tide is $12 million. The Box office of Low Tide is $30 million.",
        &[
            ("Low Tide was directed by Mira Holt.", Supported),
            ("Low Tide was directed by Karl Osten.", Contradicted),
            ("Low Tide was written by Karl Osten.", Supported),
            ("Low Tide was written by Mira Holt.", Contradicted),
            ("Low Tide stars Lena Berg.", Supported),
            ("Low Tide stars Mira Holt.", Contradicted),
            ("Low Tide was produced by Ola Brandt.", Supported),
            ("Low Tide was produced by Karl Osten.", Contradicted),
            ("Low Tide had two producers.", Supported),
            ("Low Tide had three producers.", Contradicted),
            ("Low Tide had one director.", Supported),
            ("Low Tide had several directors.", Contradicted),
            ("Low Tide was released in 1998.", Supported),
            ("Low Tide was released in 1999.", Contradicted),
            ("Low Tide was released in October 1998.", Supported),
            ("Low Tide was released in November 1998.", Contradicted),
            ("Low Tide was released before 1999.", Supported),
            ("Low Tide was released after 1999.", Contradicted),
            ("Low Tide was released in the 1990s.", Supported),
            ("Low Tide was released in the 1980s.", Contradicted),
            ("Low Tide was released in the late 1990s.", Supported),
            ("Low Tide is 131 minutes long.", Supported),
            ("Low Tide is 120 minutes long.", Contradicted),
            ("Low Tide is over two hours long.", Supported),
            ("Low Tide is over three hours long.", Contradicted),
            ("Low Tide is under two hours long.", Contradicted),
            ("Low Tide is less than three hours long.", Supported),
            ("Low Tide is about two hours long.", Supported),
            ("Low Tide is two and a half hours long.", Contradicted),
            ("Low Tide runs for more than 130 minutes.", Supported),
            ("Low Tide was made in Denmark.", Supported),
            ("Low Tide is a Danish film.", Supported),
            ("Low Tide is a Swedish film.", Contradicted),
            ("Low Tide cost $12 million.", Supported),
            ("Low Tide cost $15 million.", Contradicted),
            ("Low Tide cost over $10 million.", Supported),
            ("Low Tide cost less than $10 million.", Contradicted),
            ("Low Tide had a budget of $12 million.", Supported),
            ("Low Tide had a budget of $20 million.", Contradicted),
            ("Low Tide grossed $30 million.", Supported),
            ("Low Tide grossed $12 million.", Contradicted),
            ("Low Tide grossed more than $25 million.", Supported),
            ("Low Tide grossed under $25 million.", Contradicted),
            (
                "Low Tide was distributed by Northern Light Pictures.",
                Supported
            ),
            (
                "Low Tide was directed and produced by the same person.",
                Supported
            ),
            (
                "Low Tide was written and produced by the same person.",
                Contradicted
            ),
            ("Low Tide was not directed by Mira Holt.", Contradicted),
            ("Low Tide was not directed by Karl Osten.", Supported),
            ("Low Tide was released in winter.", Contradicted),
            ("Low Tide was released in autumn.", Supported),
            ("Mira Holt directed Low Tide.", Supported),
            ("Paul Astor starred in Low Tide.", Supported),
        ],
    )]);
}
