//! Dates of the calendar: what stands in the text, and its days.

use super::hold;
use super::shown::days;

#[test]
fn days_and_months() {
    hold(
        "
        It fell on 27 September 1996. -> 27 September 1996 = 1996-09-27
        It fell on 27 Sept. 1996. -> 27 Sept. 1996 = 1996-09-27
        It fell on September 27, 1996. -> September 27, 1996 = 1996-09-27
        It fell on September 27 1996. -> September 27 1996 = 1996-09-27
        It fell on 27th September 1996. -> 27th September 1996 = 1996-09-27
        It fell on the 27th of September, 1996. -> 27th of September, 1996 = 1996-09-27
        It fell on 29 February 1996. -> 29 February 1996 = 1996-02-29
        It fell on 27 September. -> 27 September = 2025-09-27 (relative) yearly 9-27
        It fell on September 27. -> September 27 = 2025-09-27 (relative) yearly 9-27
        It fell on 27 November. -> 27 November = 2024-11-27 (relative) yearly 11-27
        It fell on December 27. -> December 27 = 2024-12-27 (relative) yearly 12-27
        It fell in September 1996. -> September 1996 = 1996-09-01..1996-09-30
        It fell in September, 1996. -> September, 1996 = 1996-09-01..1996-09-30
        It fell in September. -> September = 2025-09-01..2025-09-30 (relative) yearly 9-?
        It fell in November. -> November = 2024-11-01..2024-11-30 (relative) yearly 11-?
        It fell in May. -> May = 2025-05-01..2025-05-31 (relative) yearly 5-?
        It may fall. -> 
        It fell on May 5. -> May 5 = 2025-05-05 (relative) yearly 5-5
        It fell on 5 May. -> 5 May = 2025-05-05 (relative) yearly 5-5
        They march 5 times. -> 
        It fell on 1996-09-27. -> 1996-09-27 = 1996-09-27
        It fell on 27/09/1996. -> 27/09/1996 = 1996-09-27
        It fell on 09/27/1996. -> 09/27/1996 = 1996-09-27
        It fell on 5/6/1996. -> 5/6/1996 = ?
        It fell on 1996-13-27. -> 
        It fell on 1996-09. -> 
        It fell in January 1996. -> January 1996 = 1996-01-01..1996-01-31
        It fell in April 1996. -> April 1996 = 1996-04-01..1996-04-30
        It fell on 3 Jan 1996. -> 3 Jan 1996 = 1996-01-03
        It fell on 3 Apr. 1996. -> 3 Apr. 1996 = 1996-04-03
        ",
        days,
    );
}

#[test]
fn ranges_and_bounds() {
    hold(
        "
        It fell on 27-28 September 1996. -> 27-28 September 1996 = 1996-09-27..1996-09-28 span
        It fell on September 27-28, 1996. -> September 27-28, 1996 = 1996-09-27..1996-09-28 span
        It fell from 27 to 28 September 1996. -> from 27 to 28 September 1996 = 1996-09-27..1996-09-28 span
        It fell from 27 September to 3 October 1996. -> from 27 September to 3 October 1996 = 1996-09-27..1996-10-03 span
        It fell between 27 September and 3 October 1996. -> between 27 September and 3 October 1996 = 1996-09-27..1996-10-03 span
        It fell from September to November 1996. -> from September to November 1996 = 1996-09-01..1996-11-30 span
        It fell between September and November 1996. -> between September and November 1996 = 1996-09-01..1996-11-30 span
        It fell between September 1996 and November 1997. -> between September 1996 and November 1997 = 1996-09-01..1997-11-30 span
        It fell from 1996 to 1999. -> from 1996 to 1999 = 1996-01-01..1999-12-31 span
        It fell between 1996 and 1999. -> between 1996 and 1999 = 1996-01-01..1999-12-31 span
        It fell in 1996-99. -> 1996-99 = 1996-01-01..1999-12-31
        It fell in 1996-1999. -> 1996-1999 = 1996-01-01..1999-12-31 span
        It fell in 1996/97. -> 1996/97 = 1996-01-01..1997-12-31
        It fell since 1996. -> since 1996 = 1996-01-01.. since
        It fell until 1996. -> until 1996 = ..1996-12-31 until
        It fell till 1996. -> till 1996 = ..1996-12-31 until
        It fell by 1996. -> by 1996 = ..1996-12-31 by
        It fell before 1996. -> before 1996 = ..1995-12-31 before
        It fell after 1996. -> after 1996 = 1997-01-01.. after
        It fell during 1996. -> 1996 = 1996-01-01..1996-12-31
        It fell throughout 1996. -> 1996 = 1996-01-01..1996-12-31
        It fell by the end of May 1996. -> by the end of May 1996 = ..1996-05-31 by
        It fell since the end of 1996. -> since the end of 1996 = 1996-12-01.. reach 1996-09-30.. since
        It fell since the 1990s. -> since the 1990s = 1990-01-01.. since
        ",
        days,
    );
}

#[test]
fn parts_of_years_and_months() {
    hold(
        "
        It fell in about 1996. -> 1996 = 1996-01-01..1996-12-31 reach 1994-01-01..1998-12-31 (about)
        It fell around 1996. -> 1996 = 1996-01-01..1996-12-31 reach 1994-01-01..1998-12-31 (about)
        It fell circa 1996. -> 1996 = 1996-01-01..1996-12-31 reach 1994-01-01..1998-12-31 (about)
        It fell in early 1996. -> early 1996 = 1996-01-01..1996-04-30 reach 1996-01-01..1996-06-30
        It fell in mid-1996. -> mid-1996 = 1996-05-01..1996-08-31 reach 1996-04-01..1996-09-30
        It fell in late 1996. -> late 1996 = 1996-09-01..1996-12-31 reach 1996-07-01..1996-12-31
        It fell at the end of 1996. -> the end of 1996 = 1996-12-01..1996-12-31 reach 1996-09-30..1996-12-31
        It fell at the beginning of 1996. -> the beginning of 1996 = 1996-01-01..1996-01-31 reach 1996-01-01..1996-04-02
        It fell at the start of 1996. -> the start of 1996 = 1996-01-01..1996-01-31 reach 1996-01-01..1996-04-02
        It fell in early May 1996. -> early May 1996 = 1996-05-01..1996-05-11 reach 1996-05-01..1996-05-31
        It fell in mid-May 1996. -> mid-May 1996 = 1996-05-10..1996-05-20 reach 1996-05-01..1996-05-31
        It fell in late May 1996. -> late May 1996 = 1996-05-20..1996-05-31 reach 1996-05-01..1996-05-31
        It fell in late February 1996. -> late February 1996 = 1996-02-20..1996-02-29 reach 1996-02-01..1996-02-29
        It fell in the spring of 1996. -> the spring of 1996 = 1996-03-01..1996-05-31
        It fell in spring 1996. -> spring 1996 = 1996-03-01..1996-05-31
        It fell in the summer of 1996. -> the summer of 1996 = 1996-06-01..1996-08-31
        It fell in autumn 1996. -> autumn 1996 = 1996-09-01..1996-11-30
        It fell in the fall of 1996. -> the fall of 1996 = 1996-09-01..1996-11-30
        It fell in the winter of 1996. -> the winter of 1996 = 1996-12-01..1997-02-28 reach 1995-12-01..1996-02-29
        It fell in the winter of 1996-97. -> the winter of 1996-97 = 1996-12-01..1997-02-28
        It fell last summer. -> last summer = 2025-06-01..2025-08-31 (relative)
        It fell in the first half of 1996. -> the first half of 1996 = 1996-01-01..1996-06-30
        It fell in the second half of 1996. -> the second half of 1996 = 1996-07-01..1996-12-31
        It fell in the first quarter of 1996. -> the first quarter of 1996 = 1996-01-01..1996-03-31
        It fell in the second quarter of 1996. -> the second quarter of 1996 = 1996-04-01..1996-06-30
        It fell in the fourth quarter of 1996. -> the fourth quarter of 1996 = 1996-10-01..1996-12-31
        It fell in Q3 1996. -> Q3 1996 = 1996-07-01..1996-09-30
        It fell in the first three quarters of 1996. -> the first three quarters of 1996 = 1996-01-01..1996-09-30
        It fell in the first nine months of 1996. -> the first nine months of 1996 = 1996-01-01..1996-09-30
        It fell in the last three months of 1996. -> the last three months of 1996 = 1996-10-01..1996-12-31
        It fell in Q1 1996. -> Q1 1996 = 1996-01-01..1996-03-31
        It fell in Q2 1996. -> Q2 1996 = 1996-04-01..1996-06-30
        It fell in Q4 1996. -> Q4 1996 = 1996-10-01..1996-12-31
        It fell in H1 1996. -> H1 1996 = 1996-01-01..1996-06-30
        It fell in H2 1996. -> H2 1996 = 1996-07-01..1996-12-31
        It fell in the third quarter of 1996. -> the third quarter of 1996 = 1996-07-01..1996-09-30
        It fell in the winter of 1996/97. -> the winter of 1996/97 = 1996-12-01..1997-02-28
        ",
        days,
    );
}

#[test]
fn decades_and_centuries() {
    hold(
        "
        It fell in the 1990s. -> 1990s = 1990-01-01..1999-12-31
        It fell in the 1990's. -> 1990's = 1990-01-01..1999-12-31
        It fell in the '90s. -> '90s = 1990-01-01..1999-12-31
        It fell in the nineties. -> nineties = 1990-01-01..1999-12-31
        It fell in the early 1990s. -> the early 1990s = 1990-01-01..1993-12-31 reach 1990-01-01..1994-12-31
        It fell in the mid-1990s. -> the mid-1990s = 1993-01-01..1996-12-31 reach 1992-01-01..1997-12-31
        It fell in the late 1990s. -> the late 1990s = 1996-01-01..1999-12-31 reach 1995-01-01..1999-12-31
        It fell in the 1900s. -> 1900s = 1900-01-01..1909-12-31 reach 1900-01-01..1999-12-31
        It fell in the 20th century. -> 20th century = 1901-01-01..2000-12-31
        It fell in the twentieth century. -> twentieth century = 1901-01-01..2000-12-31
        It fell in the early 20th century. -> the early 20th century = 1901-01-01..1940-12-31 reach 1901-01-01..1950-12-31
        It fell in the mid-20th century. -> the mid-20th century = 1931-01-01..1970-12-31 reach 1921-01-01..1980-12-31
        It fell in the late 20th century. -> the late 20th century = 1961-01-01..2000-12-31 reach 1951-01-01..2000-12-31
        It fell in the first half of the 20th century. -> the first half of the 20th century = 1901-01-01..1950-12-31
        It fell in the second half of the 20th century. -> the second half of the 20th century = 1951-01-01..2000-12-31
        It fell in the 21st century. -> 21st century = 2001-01-01..2100-12-31
        It fell in the 1st century. -> 1st century = 0001-01-01..0100-12-31
        It fell in the 1980 's. -> 1980 's = 1980-01-01..1989-12-31
        It fell in the twenties. -> twenties = 1920-01-01..1929-12-31
        It fell in the thirties. -> thirties = 1930-01-01..1939-12-31
        It fell in the forties. -> forties = 1940-01-01..1949-12-31
        It fell in the fifties. -> fifties = 1950-01-01..1959-12-31
        It fell in the sixties. -> sixties = 1960-01-01..1969-12-31
        It fell in the seventies. -> seventies = 1970-01-01..1979-12-31
        It fell in the eighties. -> eighties = 1980-01-01..1989-12-31
        It fell in the latter half of the 19th century. -> the latter half of the 19th century = 1851-01-01..1900-12-31
        ",
        days,
    );
}

#[test]
fn years_that_count_things_and_years_that_date_them() {
    hold(
        "
        There were 1996 boats. -> 
        The 1900 Olympics fell. -> 1900 = 1900-01-01..1900-12-31
        In 1996 boats fell. -> 1996 = 1996-01-01..1996-12-31
        The 1996 boats fell. -> 1996 = 1996-01-01..1996-12-31
        Some 1996 boats fell. -> 
        These 1996 boats fell. -> 
        It was 1996 Boats. -> 1996 = 1996-01-01..1996-12-31
        ",
        days,
    );
}

#[test]
fn days_beside_other_words() {
    hold(
        "
        It fell on Fridays. -> 
        The 1996 boat fell. -> 1996 = 1996-01-01..1996-12-31
        The May 1996 pact fell. -> May 1996 = 1996-05-01..1996-05-31
        It fell at 5 pm on 5 May 1996. -> 5 May 1996 = 1996-05-05
        It fell on 5 May 1996 at 5 pm. -> 5 May 1996 = 1996-05-05
        Born 5 May 1996, she left. -> 5 May 1996 = 1996-05-05
        She (born 5 May 1996) left. -> 5 May 1996 = 1996-05-05
        She (1996-2019) left. -> 1996-2019 = 1996-01-01..2019-12-31 span
        She (5 May 1996 - 3 June 2019) left. -> 5 May 1996 - 3 June 2019 = 1996-05-05..2019-06-03 span
        ",
        days,
    );
}
